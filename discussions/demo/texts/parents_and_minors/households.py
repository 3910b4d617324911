"""Two parents, a school, a mistake, and what the author asks."""

SPLIT = (
    "prose",
    """\
## When the parents don’t agree

Everything so far assumes parents in the singular. In about half of my families there are two
households, and in a few, two lawyers.

### Two mailboxes

I write to both or to neither. The rule sounds like nothing, and it has saved me more than any other
here. If one writes to me, my answer goes to the two of them, with the first message left out and my
answer complete in itself: “I was asked about changing the day.” Both have been told at the
beginning that I do this. There are orders from courts under which one parent must *not* be written
to. I ask for the order itself. A summary from the other side is not an order.

### The witness I won’t be

Sooner or later one of them asks what the child said about the other. I say: “If I tell you that,
I’ve stopped being useful to her for anything else.” When a lawyer calls, I say who I am and that
I’ll answer in writing, and I get advice before I answer. I have been subpoenaed twice. What I
learned is to have talked about the possibility with the young person in the first month, when it
was still boring.

### When one consents and the other refuses

I stop and find out whether one signature is enough here, for this, with this custody. I don’t
reason it out from what seems fair. It has been the less sympathetic parent who had the right more
often than I care to say.

## A corridor is not a clinic

Most of what I’ve told you could be said by anybody who sees young people. In a school some of it
bends.

### The teacher who means well

“What’s going on with him? I just want to help.” She does. And she needs something: that he may
leave the room without asking, that she shouldn’t call on him to read aloud this month. She doesn’t
need *why*. Our code asks that what is shared inside the school be shared only with those who need
it for the student’s good, and no more than they need. I have the sentence ready now: “He may need
to step out. If he does, let him, and send me a note. You’re not doing anything wrong.” The last
part is what she was asking.

### Notes on my desk, notes in the file

What I jot down as a memory aid, keep to myself and show to nobody may fall outside the education
record. It falls back in the moment I show it to anyone but a substitute, and a sticky note on a
shared computer has been shown. I keep very few. If it’s worth keeping then it is generally worth
writing properly, and if I’d be ashamed for the parents to read it I should probably not be thinking
it in those words.

### The pass

A slip of paper that says “to the psychologist, 10:15” is a disclosure that thirty classmates can
read. Ours say “office.” It took me three years to notice and four minutes to change.

### Best friends

Students bring each other. Then I see both, and each knows that I know. I don’t carry anything
between them, even when it would help. I tell the two of them so, together, and it’s the only
meeting in my week at which everybody giggles. Their chat knows it all anyway; I gather that [adults
manage this no better](demo:the-group-chat-we-did-not-plan).

## The time it went wrong

I said that I’d done nearly all of this wrong. This is the one I tell trainees. I have changed her
so far that she’s a different girl.
""",
)

WRONG = (
    "vignette",
    {
        "text": """\
A girl of fourteen tells the school psychologist that she has stopped eating lunch, and asks him not
to tell. He judges that it belongs among the things one keeps, with a date. He is busy; the date
passes. In the fourth week, her grandmother, who is raising her and who buys the lunches, meets him
at the door with a bag. In it are nineteen sandwiches from the bottom of a closet.

She isn’t angry. She says: “You knew?” And then: “I’d have made something else.”""",
        "disguise": "invented",
        "consent_recorded": False,
        "made": "Invented around a mistake that was real: a date that I let pass.",
    },
)

CLOSING = (
    "prose",
    """\
I still think one could keep it for two weeks. What I’d got wrong was that *keeping* was something I
did alone, in my head, with no one to remind me. Since then whatever I keep with a date goes into a
list that a colleague sees on Fridays: a number, a date and nothing more. She asks one thing: “Is
this still the same?” I have moved something from one basket to another on nine Fridays out of about
sixty.

And I had forgotten that the adult from whom I was keeping it was also the one with the kitchen.

## Three objections that I take seriously

**“You’re training children to keep secrets from their parents.”** A deacon said this to me after a
talk, and he wasn’t being foolish. For some families the closed door itself is the injury; a child
belongs to all of them and a stranger has drawn a line through the middle. I’ve learned to ask at
the start who is in the family for these purposes. Sometimes it’s a grandmother and an aunt by
video. The promise can be made to five people. It is still a promise, and I still won’t repeat what
was said in the ten minutes alone. But who gets the calls is theirs to say.

**“You tell too much.”** This one comes from colleagues who see adolescents privately and hold that
a call every third week would end the treatment. Perhaps it would, with theirs. Mine can’t choose me
and can’t change me, they’re sent. I’d say the calls are the price at which their parents leave us
alone for the other twenty days.

**“A rule would be safer.”** A principal wanted a list: if this, then that. I’ve come closer than I
meant to with my tables. The difficulty is that a young person can read a list too. She’ll learn
where the wire is and stay an inch this side of it, and I shall hear only of things that are exactly
that far from danger.

## What would change my mind

If I saw that being told in advance (“I’m going to call”) makes some of them leave the building and
not come back, I would have to rethink the step I believe in most. It has happened to me once in
forty. Once is not nothing.

I’d give up the third-week calls if young people could show me that they hold something back
*because of* them. I have asked in a box with a slot. Eleven slips came. Nine said that it was fine,
one was a drawing, and one said, “she always asks me what you said so I have to make something up.”

I now tell the young person what I’m going to say before I say it, and she may edit. I took that
from the slip.

## Questions for you

Some for colleagues, one for parents, and one for whoever was once fourteen.
""",
)

QUESTIONS = [
    (
        "question",
        {
            "text": "What do you promise a thirteen-year-old, word for word? Could her parents "
            "repeat it?"
        },
    ),
    (
        "question",
        {
            "text": "A parent shows you what was read in secret, and there is danger in it. How do you "
            "act on it without becoming the reader?"
        },
    ),
    (
        "question",
        {
            "text": "Have you signed in to your own portal as a parent? As a patient on the morning of "
            "her birthday? What was there?"
        },
    ),
    (
        "question",
        {
            "text": "To parents: when someone would not tell you what your child had said, what "
            "would have been enough?"
        },
    ),
    (
        "question",
        {
            "text": "To those who were once fourteen: did an adult ever have to tell on you for your "
            "own good? What did they do in the five minutes before?"
        },
    ),
]

LAST_WORD = (
    "prose",
    """\
The father at the door, by the way. I know what I’d say to him now. “Yes. Tonight she is. And if
that changes I’ll call you before I’ve taken off my coat.” It breaks nothing and takes four seconds.
""",
)
