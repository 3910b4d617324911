"""Tobias Achterberg on psychotherapy notes; for members."""

from discussions.demo.content import DemoDiscussion

DISCUSSION = DemoDiscussion(
    slug="notes-i-keep-for-myself",
    title="The notes I keep for myself, and who has read them",
    summary="A second set of notes is protected as few papers are. It is also where a doctor is least careful. On keeping one, and on the day it was asked for.",
    authors=("tobias-achterberg",),
    interests="Paid by his employer for ethics consultation. No other interests.",
    tags=("psychotherapy notes", "access"),
    terms=("records", "confidentiality", "law-and-duty-to-act", "united-states", "clinicians"),
    asks="colleagues",
    visibility="members",
    days_ago=118,
    blocks=[
        (
            "prose",
            """\
My drawer has a lock that a paper clip opens. In it, until last year, lay nine years of what American regulation calls psychotherapy notes and I called “the blue books”: what somebody’s silence had been like, what I had nearly said, one drawing of a lighthouse.

I am writing this for members rather than for everyone, because I want to be able to say how badly I kept them.

## What the rule protects

The definition is narrower than most of us think. Notes count as psychotherapy notes when a mental health professional records or analyzes the contents of a conversation *and keeps them apart from the rest of the record*; medication, times of sessions, results, diagnosis, plan, symptoms and progress are left out of it (45 CFR 164.501, checked November 2026). For what remains, most uses and disclosures need the patient’s own authorization, beyond what ordinary treatment and billing require (164.508(a)(2)). And the patient’s right to see the record, which is broad, stops before them (164.524(a)(1)(i)). State law can give more, and a court can want what a regulation shields.

So a thing exists about a person that the person may be refused, on the ground that it is mine. I have defended that in committee. I find it harder at my own drawer.
""",
        ),
        (
            "vignette",
            {
                "text": "After six years a patient asks for everything. She is moving, and wants to understand what happened to her. The psychiatrist sends the record and says that there are also private notes, which he is not obliged to give. She thinks about it for a week, and asks him to read to her from them, once, in his office. He opens the first book, sees the first line, and cannot.",
                "disguise": "composite",
                "consent_recorded": False,
                "made": "Made from three conversations between colleagues, none of them with the same ending.",
            },
        ),
        (
            "prose",
            """\
## Why I had begun

I told residents that private notes make better doctors, since one thinks with the hand. That is true of me. But when I read the blue books through, which took two weekends, I could sort every page under one of three heads. Some of it was thinking. Some of it was material I had been afraid to put into the record, where it belonged: a risk I had weighed and not documented. And some was simply rude.

The third kind does least harm. It was the second that frightened me. A note that is separate because it is sensitive is doing its work; a note that is separate because I did not want to be asked about it has another name. Had somebody died, a lawyer would have called it two sets of books.

## Three positions in our committee

We are seven, and we did not vote.

**Keep none.** The record should be written so that the patient could read it tomorrow. Whatever cannot be written so has not been thought through. (A nurse, two decades on a ward. She keeps none and misses nothing.)

**Keep them, and burn them.** They are a tool for one treatment. When it ends, or every quarter, they are destroyed by rule and never on request. (Two psychologists. The rule matters, because destroying on the day one is asked is a different act.)

**Keep them, and say so.** The patient knows from the first hour that they exist, what goes in, and that they may be refused. (I held this. It is in my consent form. I had not noticed that nobody ever asked a question about it, and had taken that for agreement.)

## What I do now

One book, for the living. At the end of each month I move what belongs into the record, in words I could read aloud, with the date on which I moved it. What is left I read once more, and then it is shredded, and the shredding is written down. It comes to twenty minutes. I also changed a word: the form no longer says that I keep notes “for my own use.” It says “to help me think about our work,” and people have begun to ask what I think.

### What I cannot answer

The woman in the vignette was owed something, though it was neither the book nor a refusal. If a colleague has found a third thing and can say how it went, I should like to hear it.
""",
        ),
        (
            "question",
            {
                "text": "Would you keep private notes if the patient could always read them? If the answer is no, what are they for?"
            },
        ),
    ],
)
