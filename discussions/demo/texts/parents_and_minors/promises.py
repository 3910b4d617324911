"""What is promised to whom, and how a promise is broken when it must be."""

BEGINNING = (
    "prose",
    """\
In my second year as a school psychologist, a father asked me one question at the end of a meeting,
standing, with his hand already on the door. “Is she safe?” I said that I couldn’t discuss what his
daughter told me. I was proud of how steady my voice was. He looked at me for some time, and said:
“I didn’t ask you what she told you.”

I have thought about that sentence for fourteen years. This page is what came of it. It is long,
because it began as the handout for our new colleagues, and everybody who read it added a *but*. You
can read it in pieces. The tables are what most people photograph. Everyone in it, inside the boxes
and outside them, is put together from several people or made up.

I work in three public schools, from second graders to seniors, and see a few families privately in
the evening. Nearly everything here I have done wrong at least once.

## Whose secret is it?

Three parties come to a first meeting with three different deals in mind, and nobody has read the
others’.

### What the young person thinks

A twelve-year-old usually assumes that I tell her mother everything. She has good grounds: every
adult she knows does. By fifteen many assume the reverse, that it is like a priest in a movie and
nothing leaves the room. Both discover the mistake at the worst possible moment, which is when there
was something to tell.

### What the parents think

Parents believe they have hired someone. Often they have, with money they can’t spare. They have
handed me the most precious person they know, and what they hear from me is “she’s doing some good
work.” I have two of my own. If a mechanic talked to me like that, I’d tow the car.

And there are parents who are afraid of what will be said about them. I used to count that as a
reason for keeping them at a distance. I now think it’s a reason to call them more often. A parent
who knows me is less frightened of what I may hear.

### What the rules think

They don’t think about it in one piece, which is how a child and her mother can both be right.

Who may consent to what, and at what age, is decided by state law in my country, and it differs by
the kind of help as well as the age. Privacy rules then follow consent. As a broad outline, for the
United States:

- A clinic under the federal health privacy rule generally treats a parent as standing in for the
  minor, but not where the minor may lawfully consent alone and did so, nor where the parent has
  agreed that what the two say stays between them.
- A school is mostly under a different law, in which it is the parents who have the right to see the
  education record until the student is eighteen or goes on to college.
- Programs that treat substance use have rules of their own, and they lean hard toward the young
  person’s consent.

Some of us work under two of these on the same corridor.
""",
)

RULES = (
    "callout",
    {
        "kind": "law",
        "title": "ages and consent",
        "text": "The ages in this text are ages at which I change how I *talk*. They are not the ages at "
        "which the law lets anyone consent. Those differ by state and country, by kind of "
        "treatment, and by custody order. Find out yours and write it inside a cupboard door.",
    },
)

RULES_CHECKED = (
    "callout",
    {
        "kind": "law",
        "title": "where to look, and what it is not",
        "text": """\
For the United States, checked November 2026: 45 CFR 164.502(g)(3) on minors and those who stand in
for them; 34 CFR 99.3 and 99.10 on what is an education record and who may inspect it; 42 CFR 2.14
on minors in programs for substance use. Each of them points on to state law. The standard of the
school psychologists below was read again in the same week.

The ages in this text are ages at which I change how I *talk*. They are not ages of consent. Those
differ by state and country, by kind of treatment, and by custody order. Find out yours and write it
inside a cupboard door.""",
    },
)

FIRST_MEETING = (
    "prose",
    """\
## The first meeting, out loud

Almost all the trouble I have had came from skipping this, or from doing it in print.

### With everybody in the room

I start with the parents, and with what I’ll give and not with what I’ll withhold. “You will hear
from me. I’ll call you every third week, whether or not there is news, and I’ll tell you how I think
it’s going and what you could do. If I believe that she’s in danger you’ll hear the same day, and
she’ll know that I’m calling.” Then I turn to the young person and say the same again, looking at
her, while they listen. It’s the listening that matters. Each has to hear me say it to the other.

Then I give examples, since everyone is against “danger” and no two people mean the same by it. A
beer at a party: I’ll talk it over with you and I won’t phone home. Beer before school: I’ll want us
to tell them together. Driving after it, or getting into the car with someone who has: I’ll call
tonight.

I ask the parents if they can live with the first of those. Sometimes one of them can’t. It is
far better to have that quarrel before there has been a beer.

### The ten minutes alone

First the young person alone, then the parents alone. To her: is there something you didn’t want to
ask in front of them? To the parents: is there anything you’re afraid I’ll find out? It sounds
brutal. Said gently, in a corridor voice, it has got me more history than any form: a miscarriage,
an uncle, a grandfather who isn’t.

### On paper, then

We write it down afterward, in the words that were used. One page, three signatures, a copy for
everyone. The youngest one who ever signed drew a cat beside her name, and I have honored the cat.
""",
)

ASSENT = (
    "principle",
    {
        "name": "asking the one who cannot yet consent",
        "wording": "School psychologists are encouraged to seek a young person’s own agreement even "
        "where a parent’s consent is what counts. They may go ahead without it if the service is of "
        "direct benefit or the law requires it, and then explain it to her all the same. My own "
        "addition: where a no would not be respected, asking is a fraud.",
        "code": "National Association of School Psychologists, Principles for Professional Ethics",
        "edition": "2020",
        "section": "Standard I.1.4",
        "address": "",
    },
)

AGES = (
    "prose",
    """\
## The same promise at seven and at sixteen

I make one promise and put it four ways.
""",
)

AGE_TABLE = (
    "table",
    {
        "caption": "How I put it, by age, and what goes home",
        "rows": """\
Age | What I say to the child | What the parents get | What usually goes wrong
6 to 9 | “I talk with your grown-ups about how to help. If there’s something you’d like to keep between us, ask me, and I’ll say if I can.” | A talk after most visits | The child thinks that keeping quiet was the test
10 to 12 | “I tell them how you’re doing. What you said, I’ll ask you first.” | A call every third week | A sibling repeats it in the car
13 to 15 | “It stays here unless somebody could get badly hurt. We’ve said what that means.” | A call every third week, with her knowing what I’ll say | A parent reads it on her phone instead
16 and 17 | The same, and: “In some things you may decide for yourself here by law. I’ll tell you which.” | What she and I agree on, and danger | Everyone behaves as though eighteen had come""",
        "first_column_heads": True,
    },
)

MIDDLE = (
    "prose",
    """\
The third column is where I was stingiest and have become generous. What parents need from me is
seldom content. In a year of calls I kept a tally of what they asked for. “What did she say about
me?” came up less than I’d feared. “Should I let her quit the team?” came up all the time. One can
answer that for an hour and betray nobody.

## Tell, ask, keep

Between “I always tell” and “I never do” lies the entire job. I sort what I hear into three
baskets, and I say which one I am reaching for while the person is still there.
""",
)

BASKETS = (
    "table",
    {
        "caption": "Three baskets. Yours will differ, and so will your law; the point is to have them "
        "before Thursday",
        "rows": """\
What I hear | Basket | How it goes on
A plan to die, with a means and a time | Tell, today | She is in the room when I call, if at all possible
Someone is hurting her, or a younger child | Tell, today, those whom the law where I work names | I tell her first what happens next, as far as I know it, and do not promise that it will be all right
Cutting that has been going on for a while and is not getting deeper | Ask | “I’d like your mother to know. Let’s find out what you’d want her to do with it.”
A thirty-year-old “friend” in a game who wants photos | Tell, today | With the phone on the table and nothing deleted
She likes girls, or boys, or isn’t a girl | Keep | Hers to tell; I help if she wants to and with no one if she doesn’t
Drinking on a weekend | Keep, with a date | “We’ll talk again in two weeks. If it’s more by then, it moves to the next basket.”
Sex, with someone her age, wanted | Keep; ask about health | I find out what the law where I work says about their ages
Failing chemistry | Keep, mostly | The portal told them already""",
        "first_column_heads": True,
    },
)

BREAKING = (
    "prose",
    """\
The date in the sixth row was a student’s idea. She said that my “we’ll keep an eye on it” sounded
like her orthodontist.

## Breaking a confidence without breaking the person

Sometimes I have to. I have done it about forty times. I remember most of them, and the ones that
went well had something in common that took me years to see: the young person had a *job* in it.

### Say it before you do it

“I’m going to call your mom before you leave today.” That is a complete sentence. I used to lead up
to it for ten minutes, and I could see on their faces that they’d understood in the first one and
had been alone with it for nine.

### Give away everything but the decision

That I call isn’t up to her. Nearly all the rest can be: which parent, who speaks first, whether
she’s in the room, whether I say *cutting* or *hurting herself*, what’s not necessary to say. A boy
asked whether I could leave out the name of the girl. It made no difference to his safety, so I
could. He told me a year later that this was why he’d kept coming.

### Stay for the part after

A parent who’s just been told something terrible may, for one minute, be terrible. I’ve heard a
mother shout and then howl. If the call is made at five to three, the minute happens in the car,
with nobody there. I now make these calls by two.

### And then ask

The next time we meet, I ask what it was like that I told. And I ask again a month later, when the
polite answer has worn off. “I hate you a bit” is an answer I can work with.
""",
)
