"""Addresses of people."""

from django.urls import path

from hub.people import views

app_name = "people"

urlpatterns = [
    path("", views.index, name="index"),
    path("<str:slug>/", views.person, name="person"),
]
