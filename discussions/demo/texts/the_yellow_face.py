"""Anjali Thornquist on emoji in messages; scheduled."""

from discussions.demo.content import DemoDiscussion, State

DISCUSSION = DemoDiscussion(
    slug="the-yellow-face",
    title="The yellow face at the end of the message",
    summary="A client ends her messages with a small smiling face. Answering without one felt like a slap, answering with one felt like something else.",
    authors=("anjali-thornquist",),
    interests="Serves unpaid on the advisory board of a telehealth cooperative.",
    tags=("tone", "emoji"),
    terms=("boundaries", "telehealth", "text-messages", "patient-portals", "clinicians"),
    kind="question",
    days_ago=16,
    state=State.SCHEDULED,
    blocks=[
        (
            "prose",
            """\
I know how this sounds. There are clinicians here writing about death and subpoenas, and I have come to ask about a smiley.

Hear me out. I work by video, so between sessions all that people have of my face is what I type. A client in her fifties moves an appointment, politely, and closes with a small yellow face, the plain one. I write back: *Thursday at 3 is fine.* Then I look at what I have made. She smiled, and I read her the train timetable.

## What a face does

In a room I answer a smile without deciding to. It takes a third of a second and appears in no record. In the portal every expression of mine is an act: chosen, sent, stored, and discoverable. I used to think that this was the trouble with emoji. Now I suspect that it is the trouble with everything else I write, and that the emoji only made it visible.

So I began to collect what I do, for two months, in a list with no names on it.

- To a yellow face I sent back nothing, or a face, or a warmer word. The warm word took longest.
- To a heart I sent back a warm word, always. I do not know when I made that rule.
- To a crying face I picked up the telephone twice. Once it was about a raccoon.
- To a thumb I sent nothing, and felt that we understood each other perfectly.
""",
        ),
        (
            "vignette",
            {
                "text": "A counselor answers one client’s heart with a heart, on a hard day. It is never repeated. A year later, in the last session, the client says that she has kept a picture of it on her phone, “for when I think you were only doing your job.”",
                "disguise": "invented",
                "consent_recorded": False,
                "made": "Invented from beginning to end, because I am afraid of it.",
            },
        ),
        (
            "prose",
            """\
## The case for a flat voice

A supervisor of mine, whom I would trust with my own mother, uses none, ever. Her argument is fairness. Warmth in writing goes to those who write warmly. The ones who send four clipped words get four clipped words back, and those may well be the people who could use a face. In a flat voice everybody gets the same. She also points out that pictures differ from phone to phone, so that I cannot know what I have sent. On an old device of her husband’s, my smile turned out to have teeth.

## The case against

But flat is no neutral ground, and people who have been left on cold terms by cold institutions know the voice of a form letter when they hear it. A portal is already a corridor with a number on the door. If I write there like the corridor, I have told her something about how I feel, and it isn’t true.

And there is disability in it as well as manners: two of my clients have told me, unasked, that a face at the end is how they can tell whether a short sentence is angry.

## My present rule, which is a little ridiculous

I do not begin. I may answer a plain face with a plain face, and with nothing larger. Hearts get words. If I catch myself choosing between two faces for more than ten seconds, I have found something for my own consultation, and I write the message without either. I told my clients about the rule, in one paragraph of the letter on how we communicate, between the fee and the fire exits. Several have laughed at it with me, on camera, which was of course the point.

I would still like to know what the other side sees. If you have been in therapy with somebody who wrote to you: did you notice what stood at the end of the message, and did it matter whether there was a face?
""",
        ),
    ],
)
