"""Two prescribers, two countries, one position on notes that a machine drafts."""

from discussions.demo.content import DemoDiscussion

DISCUSSION = DemoDiscussion(
    slug="ai-scribes",
    title="The machine may draft. It may not remember",
    summary="A psychiatric nurse practitioner and a family physician tried software that listens and "
    "writes the note. One kept it, one stopped. What both now hold, and where they still argue.",
    authors=("bela-szarvashazi", "gwen-ashdown-pryce"),
    interests="Neither of us has been paid by, or owns shares in, a maker of such software. Gwen’s "
    "practice had a free trial of four months from one.",
    kind="position",
    asks="everyone",
    tags=("ai scribes", "documentation", "recording", "audit"),
    terms=(
        "ai-tools",
        "records",
        "consent",
        "medication",
        "nursing",
        "medicine",
        "united-states",
        "united-kingdom",
    ),
    quotable="A note that nobody remembers writing is a note that nobody can answer for.",
    days_ago=12,
    blocks=[
        (
            "prose",
            """\
We settled this text over four evenings of video calls, none of which we let a machine summarize.
Where we write “we,” both of us would sign the sentence. Where we could not, the sentence has a
name in front of it.

The software is the kind that listens to a visit and offers a note at the end. Béla used it for
eight months in medication visits at a clinic and has stopped. Gwen has used it for a year and a
half in general practice in Britain and has not.

## What it gave us

Gwen: Ten minutes is what I get with a person. For twenty years, I gave the screen about four
of them. In the first week, a man I have known since he was a boy said, “You look different,” and I
realized that he was seeing my face from the front. I will not pretend that this is small, and I
distrust anyone who argues about these tools without having had that week.

Béla: I went home on time. My daughter noticed before I did.

## What it wrote

Then we read the drafts, slowly, as one reads a trainee’s. Two habits showed up in both our piles,
though the makers and the countries were different.

It fills silence. A visit has holes in it: things not asked, sentences not finished. The drafts had
none. Worst were the denials. “Denies thoughts of self-harm” appeared after visits in which nobody
had asked. That is a clinical act, and a legal one, and it had been made up because notes usually
contain it.

It irons. (The quotations are rebuilt, and belong to no one.) “My mother would kill me if she knew”
became a concern about safety at home. In another draft the reverse happened: somebody said a
terrible thing with a laugh, and the note kept the laugh’s meaning and lost the thing.
""",
        ),
        (
            "table",
            {
                "caption": "What Gwen changed in sixty drafts of her own visits (invented figures)",
                "rows": """\
What was wrong | Drafts
Nothing she would change | 21
A worry the patient came with was missing | 14
“Denies” for something never asked | 9
A relative’s words in the patient’s mouth | 7
Tone only: too tidy, too sure | 7
A drug or a dose | 2""",
                "first_column_heads": True,
            },
        ),
        (
            "prose",
            """\
Two doses in sixty does not sound like many. One of them was a tenfold error in a medicine for the
heart, in a sentence so fluent that her eye slid over it twice.

## What we hold

**Ask every time, in a way that can be refused.** A poster in the waiting room is not asking. We
say: “I can have a program listen and write a draft, or I can type. Which do you prefer today?” The
word *today* matters; a person may mind it in March and not in February. Whoever says no gets the
same visit, no shorter, with no remark in the record.

**The sound and the transcript go when the note is signed.** If the maker cannot say where they are
kept, for how long, and whether anything is learned from them, there is nothing to consent to, since
neither of you knows what the question is.

**Some things are typed by hand.** What is told about a third person; anything about violence at
home, where the other party may read over a shoulder; whatever begins with “don’t write this
down.” We switch it off, visibly, and leave it off.

**Read it against memory, before the next person comes in.** After an hour the draft *is* the
memory. We have both caught ourselves nodding at a sentence because it was well put. A note that
nobody remembers writing is a note that nobody can answer for.

A large medical group in California has told how it brought such programs in [@tierney2024]. Read it
beside this page, which is two people and sixty drafts.

If that last step does not fit into the day, the tool has not saved time. It has moved the work to
whoever reads the note next.
""",
        ),
        (
            "principle",
            {
                "name": "a record its writer can stand behind",
                "wording": "Doctors are asked to keep records that are clear, accurate and made at "
                "the time. Nothing there says that the doctor’s own fingers must do it. It leaves "
                "no doubt whose record it is. Checked November 2026.",
                "code": "General Medical Council, Good medical practice",
                "edition": "2024",
                "section": "",
                "address": "",
            },
        ),
        (
            "prose",
            """\
## Where we part

### Béla: why I stopped

I noticed that I had begun to speak for the machine. “So you are sleeping about five hours,” I would
say, to a woman who had just told me she was sleeping about five hours. Narrating is a way of being
in the room with someone else.

The other half of my week is spent under bridges and in a shelter, with people who have good
reasons to count the microphones. I do not take the tool there and would not. But they come to the
clinic too, and they have seen it on the desk. One man asked whether it was “the police one.” I
could not prove that it wasn’t. I went back to typing badly.

There is a point of law in my country that made it easier. Federal privacy rules give special
protection to a clinician’s own notes about a counseling session if they are kept apart from the
rest of the record [@cfr164-501]. A transcript that flows into the chart
does not look to me like something kept apart. The definition leaves out prescribing in any case, so
half of what I do was never covered. Somebody with a law degree should say whether I am reading it
right.

### Gwen: why I did not

Because the alternative is not a thoughtful nurse typing badly. In most surgeries I know, it is a
tired doctor who writes “chat re mood, see 4/52.” Béla compares the machine with himself on a good
day. I compare it with my profession on a Thursday.

I keep it for knees, coughs, blood pressure. When somebody starts to cry I reach over and turn it
off, and I have come to think that this gesture does something: it says that now we are alone. But I
grant that this means it was *on* when they started, and that what made them cry was said to it.

The law here treats data about health as a special category that needs its own ground for being
used at all (article 9 of the UK’s version of the GDPR, checked November 2026). My practice wrote
its assessment in an afternoon. I do not feel that an afternoon was enough.

## What would move us

Béla would try again if the whole thing ran on a box in his own clinic, with a light on it that
anyone can read across a room, and if someone who is not selling it had counted the false denials.

Gwen would stop if her patients began to choose their words. She thinks she would notice. Béla
thinks that nobody has ever noticed what a patient decided not to say.
""",
        ),
        (
            "question",
            {
                "text": "To people who were asked whether a program may listen: did it feel as though "
                "you could say no? What would have made it easier?"
            },
        ),
        (
            "question",
            {
                "text": "To colleagues: has anyone counted the false denials in their own drafts? Was it "
                "more or less than one in seven?"
            },
        ),
        (
            "prose",
            """\
Whatever you write below will be read by two people, with their eyes.
""",
        ),
    ],
)
