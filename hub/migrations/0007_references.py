import django.core.serializers.json
import django.db.models.deletion
import django.db.models.functions.text
import modelsearch.index
from django.conf import settings
from django.db import migrations, models

# role: permissions as (model, codename, name)
ADD = ("reference", "add_reference", "Can add reference")
ROLES = {
    "clinician": [ADD],
    "editor": [
        ADD,
        ("reference", "change_reference", "Can change reference"),
        ("reference", "delete_reference", "Can delete reference"),
        ("reference", "view_reference", "Can view reference"),
        ("reference", "manage_references", "Can change, merge and delete any reference"),
        ("citationsettings", "change_citationsettings", "Can change citations"),
    ],
}


def give_permissions(apps, schema_editor):
    """To our own groups alone: a role names no other."""
    for role in apps.get_model("colloquy_hub", "Role").objects.filter(name__in=ROLES):
        role.group.permissions.add(*[_permission(apps, *wanted) for wanted in ROLES[role.name]])


def take_permissions(apps, schema_editor):
    for role in apps.get_model("colloquy_hub", "Role").objects.filter(name__in=ROLES):
        role.group.permissions.remove(*[_permission(apps, *wanted) for wanted in ROLES[role.name]])


def _permission(apps, model, codename, name):
    """Django makes permissions after all migrations have run; these are needed now."""
    content_type, _created = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="colloquy_hub", model=model
    )
    # By numbers: unapplying several migrations at once, a row would be of another state's model.
    permission, _created = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type_id=content_type.pk, codename=codename, defaults={"name": name}
    )
    return permission.pk


class Migration(migrations.Migration):
    dependencies = [
        ("colloquy_hub", "0006_own_profiles_and_check_requests"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="renderedtext",
            name="cite_as",
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name="renderedtext",
            name="fingerprint",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddField(
            model_name="renderedtext",
            name="references",
            field=models.JSONField(default=list),
        ),
        migrations.CreateModel(
            name="CitationSettings",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "style",
                    models.CharField(
                        choices=[
                            ("apa", "APA, 7th edition: author and year"),
                            ("nlm-citation-sequence", "Vancouver (NLM): numbers"),
                            ("american-medical-association", "AMA, 11th edition: raised numbers"),
                        ],
                        default="apa",
                        help_text="All pages of the site follow; it takes a moment until they do.",
                        max_length=60,
                        verbose_name="citation style",
                    ),
                ),
                (
                    "checks_links",
                    models.BooleanField(
                        default=True,
                        help_text="Ask once a month whether the addresses of works that public pages cite still answer.",
                        verbose_name="check links",
                    ),
                ),
                (
                    "site",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="colloquy_citation_settings",
                        to="wagtailcore.site",
                    ),
                ),
            ],
            options={
                "verbose_name": "citations",
                "verbose_name_plural": "citations",
            },
        ),
        migrations.CreateModel(
            name="ImportBatch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField(blank=True)),
                ("digest", models.CharField(db_index=True, max_length=64)),
                (
                    "format",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("bibtex", "BibTeX"),
                            ("ris", "RIS"),
                            ("csl", "CSL-JSON"),
                            ("lookup", "DOIs and web addresses"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting to be read"),
                            ("read", "read, waiting for your decision"),
                            ("stored", "added to the library"),
                            ("failed", "could not be read"),
                        ],
                        default="waiting",
                        max_length=8,
                    ),
                ),
                ("problem", models.CharField(blank=True, max_length=300)),
                ("notice", models.CharField(blank=True, max_length=300)),
                ("created_at", models.DateTimeField(auto_now_add=True, db_index=True)),
                ("finished_at", models.DateTimeField(null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "import of references",
                "verbose_name_plural": "imports of references",
            },
        ),
        migrations.CreateModel(
            name="Lookup",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("doi", "DOI"),
                            ("address", "web address"),
                            ("archived", "archived copy"),
                        ],
                        max_length=8,
                    ),
                ),
                ("value", models.CharField(max_length=2048)),
                ("value_key", models.CharField(max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "waiting"), ("found", "found"), ("failed", "failed")],
                        default="waiting",
                        max_length=8,
                    ),
                ),
                (
                    "item",
                    models.JSONField(
                        encoder=django.core.serializers.json.DjangoJSONEncoder, null=True
                    ),
                ),
                ("notice", models.CharField(blank=True, max_length=16)),
                ("notice_url", models.CharField(blank=True, max_length=2048)),
                ("problem", models.CharField(blank=True, max_length=40)),
                ("asked_at", models.DateTimeField(auto_now_add=True)),
                ("fetched_at", models.DateTimeField(null=True)),
                ("expires_at", models.DateTimeField(db_index=True, null=True)),
                ("leased_until", models.DateTimeField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "value_key"), name="colloquy_lookup_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OutsideHost",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("host", models.CharField(max_length=253, unique=True)),
                ("failures", models.PositiveSmallIntegerField(default=0)),
                ("closed_until", models.DateTimeField(null=True)),
                ("failed_at", models.DateTimeField(auto_now=True, db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name="Reference",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "item",
                    models.JSONField(
                        encoder=django.core.serializers.json.DjangoJSONEncoder, verbose_name="item"
                    ),
                ),
                (
                    "key",
                    models.CharField(editable=False, max_length=80, verbose_name="citation key"),
                ),
                (
                    "type",
                    models.CharField(
                        db_index=True, editable=False, max_length=40, verbose_name="type of work"
                    ),
                ),
                ("title", models.TextField(blank=True, editable=False, verbose_name="title")),
                ("title_key", models.CharField(blank=True, editable=False, max_length=200)),
                (
                    "authors_text",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="authors"
                    ),
                ),
                ("year", models.SmallIntegerField(editable=False, null=True, verbose_name="year")),
                (
                    "doi",
                    models.CharField(
                        blank=True, editable=False, max_length=255, verbose_name="DOI"
                    ),
                ),
                (
                    "url",
                    models.CharField(
                        blank=True, editable=False, max_length=2048, verbose_name="address"
                    ),
                ),
                ("url_key", models.CharField(blank=True, editable=False, max_length=64)),
                ("entry_html", models.TextField(blank=True, editable=False)),
                ("entry_fingerprint", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "archived_url",
                    models.URLField(
                        blank=True,
                        help_text="At web.archive.org, perma.cc or archive.today.",
                        max_length=2048,
                        verbose_name="archived copy",
                    ),
                ),
                (
                    "archived_on",
                    models.DateField(blank=True, null=True, verbose_name="archived on"),
                ),
                (
                    "notice",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "none"),
                            ("correction", "corrected"),
                            ("concern", "expression of concern"),
                            ("retraction", "retracted"),
                            ("preprint", "preprint"),
                        ],
                        default="",
                        max_length=16,
                        verbose_name="notice",
                    ),
                ),
                (
                    "notice_url",
                    models.URLField(
                        blank=True, max_length=2048, verbose_name="address of the notice"
                    ),
                ),
                (
                    "private_note",
                    models.TextField(
                        blank=True,
                        help_text="Readers never see it.",
                        max_length=2000,
                        verbose_name="note for editors",
                    ),
                ),
                (
                    "is_listed",
                    models.BooleanField(
                        default=False,
                        help_text="Readers find it among the references, also while no page cites it.",
                        verbose_name="listed",
                    ),
                ),
                (
                    "link_state",
                    models.CharField(
                        choices=[
                            ("unknown", "not known"),
                            ("fine", "fine"),
                            ("moved", "moved"),
                            ("suspect", "perhaps gone"),
                            ("gone", "no longer available"),
                        ],
                        default="unknown",
                        editable=False,
                        max_length=16,
                    ),
                ),
                ("link_moved_to", models.CharField(blank=True, editable=False, max_length=2048)),
                ("link_failures", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("last_failed_at", models.DateTimeField(editable=False, null=True)),
                ("checked_at", models.DateTimeField(editable=False, null=True)),
                ("next_check_at", models.DateTimeField(editable=False, null=True)),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("typed", "typed in"),
                            ("doi", "from its DOI"),
                            ("address", "read from its web address"),
                            ("bibtex", "from BibTeX"),
                            ("ris", "from RIS"),
                            ("csl", "from CSL-JSON"),
                        ],
                        default="typed",
                        editable=False,
                        max_length=16,
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        blank=True,
                        help_text="If the work is a page here, it is hidden from whoever may not read that.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="colloquy_references",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="page of this site",
                    ),
                ),
                (
                    "people",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Who of the people known here wrote it.",
                        related_name="colloquy_references",
                        to="colloquy_hub.person",
                        verbose_name="people",
                    ),
                ),
            ],
            options={
                "verbose_name": "reference",
                "verbose_name_plural": "references",
                "ordering": ["authors_text", "year", "title_key", "pk"],
                "permissions": [
                    ("manage_references", "Can change, merge and delete any reference")
                ],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="ImportRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("line", models.PositiveIntegerField(default=1)),
                ("number", models.PositiveIntegerField()),
                ("key", models.CharField(blank=True, max_length=500)),
                (
                    "item",
                    models.JSONField(
                        encoder=django.core.serializers.json.DjangoJSONEncoder, null=True
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("new", "new"),
                            ("duplicate", "already here"),
                            ("failed", "failed"),
                        ],
                        max_length=16,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=300)),
                ("values", models.JSONField(default=dict)),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rows",
                        to="colloquy_hub.importbatch",
                    ),
                ),
                (
                    "match",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="colloquy_hub.reference",
                    ),
                ),
                (
                    "added",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="colloquy_hub.reference",
                    ),
                ),
            ],
            options={
                "ordering": ["batch", "number"],
            },
        ),
        migrations.CreateModel(
            name="Citation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "version",
                    models.CharField(
                        choices=[("live", "published"), ("draft", "draft")], max_length=8
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        choices=[("text", "in the text"), ("reading", "further reading")],
                        default="text",
                        max_length=8,
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("order", models.PositiveSmallIntegerField(default=0)),
                (
                    "mode",
                    models.CharField(
                        choices=[
                            (
                                "parenthetical",
                                "parenthetical",
                            ),
                            (
                                "narrative",
                                "narrative",
                            ),
                            ("year", "year"),
                        ],
                        default="parenthetical",
                        max_length=16,
                    ),
                ),
                ("prefix", models.TextField(blank=True)),
                ("label", models.CharField(blank=True, max_length=40)),
                ("locator", models.TextField(blank=True)),
                ("suffix", models.TextField(blank=True)),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="colloquy_citations",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "reference",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citations",
                        to="colloquy_hub.reference",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ReferenceKey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=80)),
                ("is_primary", models.BooleanField(default=True)),
                ("merged_pk", models.BigIntegerField(db_index=True, editable=False, null=True)),
                (
                    "reference",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="keys",
                        to="colloquy_hub.reference",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CitationRendering",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("fingerprint", models.CharField(max_length=64)),
                ("clusters", models.JSONField(default=list)),
                ("entries", models.JSONField(default=list)),
                ("reading", models.JSONField(default=list)),
                ("rendered_at", models.DateTimeField(auto_now=True)),
                ("refused", models.JSONField(default=list)),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="colloquy_citation_renderings",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("page", "fingerprint"), name="colloquy_citation_rendering_once"
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="reference",
            index=models.Index(
                fields=["authors_text", "year", "title_key", "id"], name="colloquy_reference_order"
            ),
        ),
        migrations.AddIndex(
            model_name="reference",
            index=models.Index(fields=["year"], name="colloquy_reference_year"),
        ),
        migrations.AddIndex(
            model_name="reference",
            index=models.Index(fields=["title_key"], name="colloquy_reference_title"),
        ),
        migrations.AddIndex(
            model_name="reference",
            index=models.Index(
                condition=models.Q(("url_key", ""), _negated=True),
                fields=["url_key"],
                name="colloquy_reference_address",
            ),
        ),
        migrations.AddIndex(
            model_name="reference",
            index=models.Index(fields=["next_check_at"], name="colloquy_reference_check"),
        ),
        migrations.AddConstraint(
            model_name="reference",
            constraint=models.UniqueConstraint(
                condition=models.Q(("doi", ""), _negated=True),
                fields=("doi",),
                name="colloquy_reference_doi_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="reference",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("archived_on", None), ("archived_url", "")),
                    models.Q(
                        models.Q(("archived_url", ""), _negated=True),
                        ("archived_on__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="colloquy_reference_archived_pair",
            ),
        ),
        migrations.AddConstraint(
            model_name="importrow",
            constraint=models.UniqueConstraint(
                fields=("batch", "number"), name="colloquy_import_row_once"
            ),
        ),
        migrations.AddIndex(
            model_name="citation",
            index=models.Index(fields=["reference", "version"], name="colloquy_citation_cited"),
        ),
        migrations.AddConstraint(
            model_name="citation",
            constraint=models.UniqueConstraint(
                fields=("page", "version", "place", "position", "order"),
                name="colloquy_citation_place",
            ),
        ),
        migrations.AddConstraint(
            model_name="referencekey",
            constraint=models.UniqueConstraint(
                django.db.models.functions.text.Lower("key"), name="colloquy_reference_key_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="referencekey",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_primary", True)),
                fields=("reference",),
                name="colloquy_reference_primary_key",
            ),
        ),
        migrations.RunPython(give_permissions, take_permissions),
    ]
