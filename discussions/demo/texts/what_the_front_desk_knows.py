"""A short pointer to an outside post."""

from discussions.demo.content import DemoDiscussion

DISCUSSION = DemoDiscussion(
    slug="what-the-front-desk-knows",
    title="What the front desk knows",
    summary="A receptionist of nineteen years on the messages that never reach the clinician. Worth ten "
    "minutes of anyone who thinks the confidential part starts in the office.",
    authors=("tobias-achterberg",),
    interests="I do not know the author and have no part in her site.",
    kind="pointer",
    asks="everyone",
    pointer_url="https://pilar-sundqvist.example/what-the-front-desk-knows/",
    pointer_source="Pilar Sundqvist-Oye, “What the front desk knows”, on her own site, 2026",
    tags=("front desk", "reception", "messages"),
    terms=("confidentiality", "records", "patient-portals", "practice-managers"),
    days_ago=26,
    blocks=[
        (
            "prose",
            """\
Most of what I have read about confidentiality was written by people who have an office. This was
written by someone who has a counter.

Pilar Sundqvist-Oye answers the telephone and the portal of a mental health clinic. She describes an
ordinary Monday: whose voice she knows, what people tell her because she is not the doctor, which
messages she softens before she passes them on, and which she has stopped reading past the first
line. Nobody ever asked her to promise anything that fits the work.

I disagree with her about one thing. She would show patients, on the screen where they type, who
will read it first. I fear that they would type less. She has an answer to that, too, and I have not
yet found mine. What does your front desk know?
""",
        ),
    ],
)
