"""Emeka Lindholm Adeyo begins; a draft of a few lines."""

from discussions.demo.content import DemoDiscussion, State

DISCUSSION = DemoDiscussion(
    slug="the-bench",
    title="Office hours on a bench",
    summary="",
    authors=("emeka-lindholm-adeyo",),
    interests="Employed by a school district. Writes here on his own time.",
    tags=("schools",),
    terms=("confidentiality", "minors-and-families"),
    days_ago=3,
    state=State.DRAFT,
    blocks=[
        (
            "prose",
            """\
Tuesday, 10:40. Second recess. I sit on the bench by the bike racks because anyone may sit on a bench.

(Continue: who sees who sits with me. The girl who asked me to move to the other bench, *the one the fourth graders can’t see*. She was right. Is a place that everybody can see more private than a door with a sign?)

(Ask Ruth about the pharmacy.)
""",
        ),
    ],
)
