import uuid

import django.core.serializers.json
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import modelsearch.index
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="EditorCheckState",
            fields=[
                (
                    "taskstate_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.taskstate",
                    ),
                ),
                ("digest", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name": "editor's check",
                "verbose_name_plural": "editors' checks",
            },
            bases=("wagtailcore.taskstate",),
        ),
        migrations.CreateModel(
            name="EditorCheckTask",
            fields=[
                (
                    "task_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.task",
                    ),
                ),
            ],
            options={
                "verbose_name": "editor's check of a post",
                "verbose_name_plural": "editors' checks of posts",
            },
            bases=("wagtailcore.task",),
        ),
        migrations.CreateModel(
            name="HomePage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        related_name="colloquy_home_page",
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    models.CharField(
                        blank=True,
                        help_text="Who writes here and for whom, in one or two sentences.",
                        max_length=300,
                        verbose_name="introduction",
                    ),
                ),
            ],
            options={
                "verbose_name": "home page",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="TextPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        related_name="colloquy_text_page",
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "body",
                    wagtail.fields.StreamField(
                        [("prose", 0)],
                        block_lookup={0: ("hub.text.blocks.ProseBlock", (), {})},
                        verbose_name="text",
                    ),
                ),
            ],
            options={
                "verbose_name": "text page",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="CareNotice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "text",
                    models.CharField(
                        default="Not therapy. In crisis?",
                        help_text="Short: it stands above everything, also on a phone.",
                        max_length=120,
                        verbose_name="notice",
                    ),
                ),
                (
                    "link_text",
                    models.CharField(
                        default="Find help in your country",
                        max_length=80,
                        verbose_name="words of the link",
                    ),
                ),
                (
                    "help_page",
                    models.ForeignKey(
                        blank=True,
                        help_text="A page of this site that lists crisis lines, so that it is there for everyone.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="page with help",
                    ),
                ),
                (
                    "site",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="wagtailcore.site",
                    ),
                ),
            ],
            options={
                "verbose_name": "care notice",
            },
        ),
        migrations.CreateModel(
            name="FailedJob",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("result_id", models.UUIDField(unique=True)),
                ("task_path", models.CharField(max_length=255)),
                ("error", models.CharField(max_length=255)),
                ("retries", models.PositiveSmallIntegerField(default=0)),
                ("failed_at", models.DateTimeField()),
                ("next_try_at", models.DateTimeField(blank=True, null=True)),
                ("given_up_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "failed job",
                "verbose_name_plural": "failed jobs",
                "ordering": ["-failed_at"],
                "indexes": [
                    models.Index(fields=["next_try_at"], name="colloquy_failedjob_next"),
                    models.Index(fields=["given_up_at"], name="colloquy_failedjob_given_up"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PageState",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("taken_down_at", models.DateTimeField(blank=True, null=True)),
                ("taken_down_by_author", models.BooleanField(default=False)),
                ("take_down_reason", models.CharField(blank=True, max_length=300)),
                (
                    "page",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="colloquy_state",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "taken_down_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "page state",
                "verbose_name_plural": "page states",
                "permissions": [
                    ("publish_post", "Can check and publish posts"),
                    ("take_down_page", "Can take down any page of Colloquy"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("name", models.CharField(max_length=150, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(
                        allow_unicode=True,
                        help_text="The last part of the address of this person's page.",
                        max_length=150,
                        unique=True,
                        verbose_name="address",
                    ),
                ),
                (
                    "credentials",
                    models.CharField(
                        blank=True,
                        help_text="Letters after the name, such as PhD, LCSW.",
                        max_length=100,
                        verbose_name="credentials",
                    ),
                ),
                (
                    "profession",
                    models.CharField(
                        help_text="In words, such as clinical social worker.",
                        max_length=100,
                        verbose_name="profession",
                    ),
                ),
                (
                    "bio",
                    models.TextField(blank=True, max_length=1500, verbose_name="short biography"),
                ),
                ("website", models.URLField(blank=True, max_length=500, verbose_name="own site")),
                (
                    "interests",
                    models.TextField(
                        blank=True,
                        help_text="What a reader should know: employers, funding, products. “None” is an answer.",
                        max_length=1500,
                        verbose_name="declaration of interests",
                    ),
                ),
                (
                    "agreed_to_page_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Without this date, only the name and profession are shown.",
                        null=True,
                        verbose_name="agreed to a public page",
                    ),
                ),
                (
                    "user",
                    models.OneToOneField(
                        blank=True,
                        help_text="The account this person signs in with, if there is one.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="colloquy_person",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="account",
                    ),
                ),
            ],
            options={
                "verbose_name": "person",
                "verbose_name_plural": "people",
                "ordering": [django.db.models.functions.text.Lower("name"), "pk"],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="ClinicianCheck",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("register", "looked up in a public register"),
                            ("document", "document seen, not kept"),
                            ("colleague", "vouched for by a checked clinician"),
                        ],
                        max_length=16,
                        verbose_name="method",
                    ),
                ),
                (
                    "jurisdiction",
                    models.CharField(
                        help_text="State or country of the license.",
                        max_length=100,
                        verbose_name="jurisdiction",
                    ),
                ),
                (
                    "register_url",
                    models.URLField(
                        blank=True, max_length=500, verbose_name="link to the register"
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(
                        default=django.utils.timezone.localdate, verbose_name="checked on"
                    ),
                ),
                ("expires_on", models.DateField(verbose_name="expires on")),
                (
                    "withdrawn_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="withdrawn"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="recorded by",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="checks",
                        to="colloquy_hub.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "clinician check",
                "verbose_name_plural": "clinician checks",
                "ordering": ["-checked_on", "-pk"],
                "permissions": [
                    ("record_clinician_check", "Can record that a person is a clinician")
                ],
            },
        ),
        migrations.CreateModel(
            name="RenderedText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("renderer", models.PositiveSmallIntegerField()),
                ("html", models.TextField()),
                ("headings", models.JSONField(default=list)),
                ("words", models.PositiveIntegerField()),
                (
                    "page",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="colloquy_text",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wagtailcore.revision",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Role",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        choices=[
                            ("clinician", "Colloquy clinicians"),
                            ("peer_reviewer", "Colloquy peer reviewers"),
                            ("editor", "Colloquy editors"),
                            ("moderator", "Colloquy moderators"),
                            ("member", "Colloquy members"),
                            ("verified_clinician", "Colloquy verified clinicians"),
                        ],
                        max_length=32,
                        unique=True,
                    ),
                ),
                (
                    "group",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="colloquy_role",
                        to="auth.group",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Tag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100, unique=True, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(
                        allow_unicode=True, max_length=100, unique=True, verbose_name="slug"
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged_from",
                        to="colloquy_hub.tag",
                    ),
                ),
            ],
            options={
                "verbose_name": "tag",
                "verbose_name_plural": "tags",
            },
        ),
        migrations.CreateModel(
            name="PageVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("first", "first version"),
                            ("material", "material"),
                            ("wording", "wording"),
                            ("fix", "fix"),
                            ("correction", "correction"),
                        ],
                        max_length=16,
                        verbose_name="kind of change",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=250, verbose_name="what changed")),
                (
                    "snapshot",
                    models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder),
                ),
                ("digest", models.CharField(max_length=64)),
                ("published_at", models.DateTimeField(verbose_name="published")),
                ("by_its_author", models.BooleanField(default=False)),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="colloquy_versions",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "version",
                "verbose_name_plural": "versions",
                "ordering": ["-number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("page", "number"), name="colloquy_version_number"
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="person",
            index=models.Index(
                django.db.models.functions.text.Lower("name"), name="colloquy_person_by_name"
            ),
        ),
        migrations.AddIndex(
            model_name="cliniciancheck",
            index=models.Index(fields=["expires_on"], name="colloquy_check_by_expiry"),
        ),
    ]
