"""Mara Ellingsen on recordings for training; sent back by an editor with a note."""

from discussions.demo.content import DemoDiscussion, State

DISCUSSION = DemoDiscussion(
    slug="recordings-for-training",
    title="Who still has the recording?",
    summary="A clinic records sessions for training, with consent. Ten years on, the consent is in a binder and the recordings are everywhere.",
    authors=("mara-ellingsen",),
    interests="The clinic paid for the week in which I counted. It has not read this.",
    tags=("recordings", "training"),
    terms=("supervision", "consent", "records", "trainees", "supervisors"),
    kind="position",
    asks="colleagues",
    days_ago=5,
    state=State.SENT_BACK,
    note="Thank you, I would like to publish this. Two things first. In the second section the clinic can be recognized by anybody who trained there: the year and the server named after a river are too much together. And please say what you would have had the clinic do in 2014, with what it knew then; at present the reader is left with blame and no advice.",
    blocks=[
        (
            "prose",
            """\
I was asked to count some tapes. That was the whole assignment: a training clinic wanted to know how many recordings of sessions it held, and I had a trainee and a free week.

We found 212 in the cabinet where they were supposed to be. Then the trainee, who is thorough, asked the former trainees. We stopped counting at nine hundred.

## What people had agreed to

The consent form was a good one for its day. It said that sessions might be recorded for supervision and training, that recordings would be kept secure, and that a person could say no and be treated all the same. It asked for a signature. About four in five had signed.

It did not say until when. It did not say what “training” would come to mean, and it could not have: no one who signed it in a room with a tape machine was thinking of a shared folder.

## Where they were

On laptops given to nephews. On a server named after a river, which the clinic had stopped paying for in 2014 and which was nevertheless still there. In a lecture that a former trainee, now a professor and a careful person, had given every autumn for six years, believing that the one patient in it had agreed to be taught from. She had. She had agreed to be taught from by her therapist’s supervisor.

Nobody had stolen anything. Each copy had been made by somebody who was preparing for supervision and wanted to do it well.

## What I take from it

A recording is usually discussed as a question of consent, and consent is what seminars like mine are good at. We read the form aloud and mend its sentences. I have taught that afternoon every year for seven years, and I cannot recall that anybody once asked to see the cabinet.

I would now trade a paragraph of any form for three facts that somebody has to know by name: how many copies there are, who holds each, and on what day it will be gone. If nobody can say, then there was no consent in the sense that matters, since what the person agreed to was never in anybody’s power to keep.
""",
        ),
        (
            "question",
            {
                "text": "If you hold a recording from your own training: do you know what was signed, and would you know whom to ask?"
            },
        ),
    ],
)
