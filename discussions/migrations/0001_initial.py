import django.db.models.deletion
import modelcluster.contrib.taggit
import modelcluster.fields
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("colloquy_hub", "0002_roles"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="DiscussionPage",
            fields=[
                (
                    "summary",
                    models.CharField(
                        blank=True,
                        help_text="One or two sentences. They stand under the title and in every listing.",
                        max_length=300,
                        verbose_name="summary",
                    ),
                ),
                (
                    "interests",
                    models.TextField(
                        help_text="Employers, funding, products, relations that bear on this text. “None” is an answer.",
                        max_length=1500,
                        verbose_name="declaration of interests",
                    ),
                ),
                (
                    "publishing_route",
                    models.CharField(
                        choices=[("post", "as a post")],
                        default="post",
                        editable=False,
                        max_length=16,
                        verbose_name="way to publish",
                    ),
                ),
                (
                    "change_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("material", "material: what it says has changed"),
                            ("wording", "wording: the same, said better"),
                            ("fix", "fix: a slip or a broken link"),
                            ("correction", "correction: something was wrong"),
                        ],
                        help_text="Readers see it in the list of versions.",
                        max_length=16,
                        verbose_name="kind of change",
                    ),
                ),
                (
                    "change_note",
                    models.CharField(
                        blank=True,
                        help_text="One line, for readers.",
                        max_length=250,
                        verbose_name="what changed",
                    ),
                ),
                (
                    "review_by",
                    models.DateField(
                        blank=True,
                        help_text="When to read this again with fresh eyes. Readers see the date.",
                        null=True,
                        verbose_name="next check due",
                    ),
                ),
                (
                    "page_ptr",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        related_name="colloquy_discussion",
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "body",
                    wagtail.fields.StreamField(
                        [("prose", 0), ("quotation", 5)],
                        block_lookup={
                            0: ("hub.text.blocks.ProseBlock", (), {}),
                            1: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {"label": "Quoted words", "max_length": 3000, "rows": 4},
                            ),
                            2: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Who said it and where: author, title, year.",
                                    "label": "Source",
                                    "max_length": 300,
                                },
                            ),
                            3: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Page, section or paragraph, such as “p. 12” or “Standard 4.01”.",
                                    "label": "Place in the source",
                                    "max_length": 100,
                                },
                            ),
                            4: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {"label": "Address", "max_length": 500, "required": False},
                            ),
                            5: (
                                "wagtail.blocks.StructBlock",
                                [[("quote", 1), ("source", 2), ("locator", 3), ("address", 4)]],
                                {},
                            ),
                        },
                        default=[("prose", "")],
                        verbose_name="text",
                    ),
                ),
            ],
            options={
                "verbose_name": "discussion",
                "verbose_name_plural": "discussions",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="DiscussionIndexPage",
            fields=[
                (
                    "posts_allowed",
                    models.BooleanField(
                        default=True,
                        help_text="A post is published without peer review, and marked so.",
                        verbose_name="Posts are allowed",
                    ),
                ),
                (
                    "authors_publish_alone",
                    models.BooleanField(
                        default=False,
                        help_text="Without this, an editor checks each post before it appears.",
                        verbose_name="Authors publish their posts alone",
                    ),
                ),
                (
                    "page_ptr",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        related_name="colloquy_discussion_index",
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    models.CharField(blank=True, max_length=300, verbose_name="introduction"),
                ),
                (
                    "post_workflow",
                    models.ForeignKey(
                        blank=True,
                        help_text="Made together with this page. Change it only if you know why.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.workflow",
                        verbose_name="workflow for posts",
                    ),
                ),
            ],
            options={
                "verbose_name": "discussion index",
                "verbose_name_plural": "discussion indexes",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="TaggedDiscussion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "content_object",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tagged_items",
                        to="colloquy_discussions.discussionpage",
                    ),
                ),
                (
                    "tag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(app_label)s_%(class)s",
                        to="colloquy_hub.tag",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="discussionpage",
            name="tags",
            field=modelcluster.contrib.taggit.ClusterTaggableManager(
                blank=True,
                help_text="A comma-separated list of tags.",
                through="colloquy_discussions.TaggedDiscussion",
                to="colloquy_hub.Tag",
                verbose_name="tags",
            ),
        ),
        migrations.CreateModel(
            name="DiscussionAuthor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "part",
                    models.CharField(
                        choices=[("author", "author"), ("contributor", "contributor")],
                        default="author",
                        max_length=16,
                        verbose_name="role",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="colloquy_hub.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bylines",
                        to="colloquy_discussions.discussionpage",
                    ),
                ),
            ],
            options={
                "verbose_name": "author of a discussion",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("page", "person"), name="colloquy_discussion_author_once"
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="taggeddiscussion",
            constraint=models.UniqueConstraint(
                fields=("content_object", "tag"), name="colloquy_discussion_tag_once"
            ),
        ),
    ]
