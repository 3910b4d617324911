"""A question to people who read what their clinician wrote about them."""

from discussions.demo.content import DemoDiscussion

DISCUSSION = DemoDiscussion(
    slug="reading-your-own-notes",
    title="You read my notes last night. What was it like?",
    summary="Patients can open what I write about them the same evening. I have changed six words and kept "
    "one habit I am not proud of. I would like to hear from those who read.",
    authors=("gwen-ashdown-pryce",),
    interests="Partner in the practice described. None that bear on this text.",
    kind="question",
    asks="clients",
    tags=("reading notes", "online records", "plain language", "stigma"),
    terms=(
        "records",
        "patient-portals",
        "medicine",
        "clients",
        "united-kingdom",
    ),
    days_ago=117,
    blocks=[
        (
            "prose",
            """\
Twice a week, roughly, someone sits down across from me and begins with a sentence of mine. “It says
here I *presented* with low mood.” It says here. I wrote that, about you, between your visit and the
next person’s knee, and you read it in bed.

I am a family doctor in Wales. My practice lets its patients read most of what we write, on an app,
often before I’ve had my supper. I was for it when it came. I am still for it. But I was trained to
write to a colleague, in a code made for speed, and now I write to two people at once and one of
them is the subject.

This page is for the subject. If you are a clinician, do stay, and let the others go first.

## Six words

Readers have cost me some words, and I do not miss them.

- *Denies.* You did not deny anything. I asked whether you drank, and you said no.
- *Claims.* The same, with an eyebrow.
- *Complains of.* You told me where it hurts.
- *Refused.* You decided not to. Often you were right.
- *Poor historian.* I asked in a bad order and you were in pain.
- *Pleasant.* I put it down for years as a kind of medal. Then a woman asked what I
  write about people who are not pleasant, and whether the next doctor can tell.

She was the first who made me see it. A note in which some are pleasant is a note in which others
are marked by silence.

## Kinder, or only blander?

Now my side, since I am asking for yours. (Others have asked patients by the thousand what reading
does for them [@delbanco2012], and have argued it through for notes about the mind [@kahn2014].)

Some of what I have taken out was cruelty, and some was information. When I wrote “I am not sure I
believe this story about the stairs,” it was clumsy, and it was meant for whoever saw that arm next.
I would not put it so today, because she would read it, and so might the man who stands behind her
when she does. The app shows my page to anybody who knows her code. At my practice we can hide an
entry. It takes two extra minutes and one has to think of it. I am not certain that I always have.

So there are evenings when I choose the duller sentence and tell the rest to a colleague in the
corridor, and that is the habit I mentioned. The corridor is not written down anywhere. You can’t
read it, and nor can the doctor who has you in five years. I used to keep bad notes in the record.
Now and then I keep good ones outside it. I doubt that this is progress.

## What I try

I say aloud what I am going to write, while you are still there. “I’ll put that you’re worn out and
that we don’t know why yet. Is there something you’d rather I didn’t put?” It’s slower. People
hardly ever ask me to leave a thing out. What they ask is that I add something: that it was worse
last year, that they did try, that they came by themselves on the bus.

And I have stopped writing “?” before a word, that little doctor’s question mark that means
*perhaps*. A young man had spent a weekend with one of mine. He thought it was an accusation. He’d
gone and looked the word up, all of it, alone.

(He and the woman are each made up out of several people. Nobody will find themselves here by
the bus or the stairs.)

## What I’d like to ask you

You have a right to your record where I work, and in many other places too, though how and how soon
depends on the local rules. That is the law’s part. These are mine:
""",
        ),
        (
            "question",
            {
                "text": "Have you read what a doctor, nurse or therapist wrote about you? Which word has "
                "stayed with you, and was it a bad one?"
            },
        ),
        (
            "question",
            {
                "text": "Did you ever find a mistake? What happened when you said so? Or what kept you "
                "from saying it?"
            },
        ),
        (
            "question",
            {"text": "If you chose not to look: what do you imagine is there?"},
        ),
        (
            "question",
            {"text": "Does anyone else see your screen? Should I be asking that before I write?"},
        ),
        (
            "prose",
            """\
Please leave out names, mine included if you happen to know me, and anything by which you could be
recognized. You can answer under a pseudonym. One line is plenty; the woman who cured me of
*pleasant* used eleven words, and I have been quoting her ever since.
""",
        ),
    ],
)
