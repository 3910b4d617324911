"""Béla Szarvasházi on a client's pages after a death; for clinicians only."""

from discussions.demo.content import DemoDiscussion

DISCUSSION = DemoDiscussion(
    slug="the-profile-that-stays-up",
    title="The profile that stays up",
    summary="After a death, the page goes on. Friends write on it, an algorithm offers it, and the clinician who should not look has looked. For colleagues, about us.",
    authors=("bela-szarvashazi",),
    interests="Employed by a county. The county has not read this before you do.",
    tags=("death of a client", "colleagues"),
    terms=(
        "own-illness-and-limits",
        "social-media",
        "confidentiality",
        "grief",
        "facebook",
        "clinicians",
    ),
    asks="colleagues",
    visibility="clinicians",
    days_ago=83,
    blocks=[
        (
            "prose",
            """\
You hear it from a dispatcher, usually. Then there is paperwork, which is a mercy. Then it is two in the afternoon, you are home, and your thumb has already typed the name.

I asked the editors to keep this to colleagues. Families read here, and this is about what we do with our own grief. It is not about anyone I lost. It holds nothing on how anybody died, and I ask you to leave that out of answers, too.

## What is on the page

Flowers. Photographs I had no right to. A cousin who asks, in capital letters, where the *professionals* were. And somebody I treated years ago, writing kindly, who has no idea that I know them both.

I was there for eleven minutes. I learned that he had a dog, which he had never mentioned in fourteen months. I have thought about the dog more than about most things that stood in his chart.
""",
        ),
        (
            "vignette",
            {
                "text": "A week after a client’s death, a nurse gets a message request from the mother: “They said you were the last one he talked to. Did he say anything?” The nurse knows the answer. It is short, and it would help. The clinic’s lawyer says to refer the family to the records office. The message shows that it has been seen.",
                "disguise": "composite",
                "consent_recorded": False,
                "made": "Made from what several teams have told each other over the years; no one of them would recognize it as theirs.",
            },
        ),
        (
            "prose",
            """\
## Three things I used to believe

*That confidentiality ends.* It does not, not in the way I wanted. In the United States the federal privacy rule goes on protecting health information for fifty years after a death (45 CFR 160.103, in the definition; checked November 2026), while giving some room toward family who were involved in the care, unless the person had said otherwise (164.510(b)(5)). That room is real, and few of us are told of it. What your state, your board or your country adds, I do not know.

*That looking hurts nobody.* The first time, it did not. But a page is not a grave. It talks back. The site learned that I had been there, and for a month it offered me his friends.

*That one should not need it.* This I was taught, in a kind voice, by a supervisor who had stopped going to funerals. It took me years to see that she was describing an injury.

## What our team tries

We have six people and a van. After a death we do four things, none of them clever.

1. Somebody else writes the first note, with the one who knew him sitting beside.
2. Whoever wants to look at the page may do so **once, with a colleague, on the colleague’s machine, signed out.** We tried forbidding it. People looked in the van.
3. One of us, never the treating one, answers the family, by telephone and by name, on the same day. She says that she is sorry. She says what she can say and what she cannot, and who can say the rest. Our lawyer sat in on the wording, and took out less than we had feared.
4. We go to the funeral if the family asks us, and stand at the back. We do not say how we knew him. If asked, “I was glad to know him” has been enough.

The second point is the one that colleagues dislike. They say we have made a ritual of a breach. I think we made a witness. Alone at two in the afternoon I was a man going through a drawer.

## Where I am not sure

A page can be wrong about how things were, and the cousin in capital letters will stay up for as long as the company likes. Nobody on our side can answer. I believe that this is right, and I notice that I have drafted the reply in my head, with dates.

And then there is the one who wrote kindly, my former patient. I now know about a grief that was not brought to me. If we meet again, do I know it?
""",
        ),
        (
            "question",
            {
                "text": "If you have answered a family’s message yourself: what did you say, and what do you wish you had asked before?"
            },
        ),
        (
            "callout",
            {
                "kind": "note",
                "title": "for you",
                "text": "If you came here because it happened this week: call somebody on your own team before you read further. It can wait until tomorrow, all of it.",
            },
        ),
    ],
)
