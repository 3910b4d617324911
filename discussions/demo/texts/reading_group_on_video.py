"""Gwen Ashdown-Pryce announces a reading group; it is over, and the page has expired."""

from discussions.demo.content import DemoDiscussion, State

DISCUSSION = DemoDiscussion(
    slug="reading-group-on-video",
    title="A reading group on being seen at home, six evenings",
    summary="Six evenings, six short texts, no slides. For anyone who sees patients by video from a room where somebody also sleeps. Until the end of the series.",
    authors=("gwen-ashdown-pryce",),
    tags=("reading group", "video", "working at home"),
    terms=("telehealth", "self-disclosure", "own-illness-and-limits", "zoom", "united-kingdom"),
    kind="pointer",
    pointer_url="https://ashdown-pryce.example/reading-group/",
    pointer_source="G. Ashdown-Pryce, “Six evenings”, on her own site",
    asks="colleagues",
    days_ago=140,
    state=State.EXPIRED,
    blocks=[
        (
            "prose",
            """\
Behind me on the screen there is a bookcase. A patient of mine knows it better than I do. “You have moved the blue one,” he said in March, and he was right, my daughter had taken it to school.

I should like to think about this with others, and I do not want another webinar. So: six Tuesdays, forty-five minutes, eight in the evening in Wales. Each of us reads four or five pages before, and somebody begins by reading one paragraph aloud. No slides, no certificates, no recording.

## What we will read about

- What a patient sees of a home, and whether a blurred wall is more honest or less.
- Who else is in the house, on both ends.
- The door that opens during a session, and what one says then.
- Doctors who are alone all day and have begun to dress from the waist up.
- Being ill on camera.
- Going back to a consulting room, and missing the bookcase.

## How to come

Write to the address on my site, and tell me in one line what stands behind you. There are ten places. When the series is over this page will go, since nothing is sadder than an invitation to last spring.
""",
        ),
    ],
)
