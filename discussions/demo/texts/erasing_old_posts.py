"""Old posts about old patients: what to do with them now."""

from discussions.demo.content import DemoDiscussion, Revision

NINETY_ONE = (
    "prose",
    """\
Between 2011 and 2014 I wrote ninety-one posts about learning to be an occupational therapist. I was
twenty-four, I had opinions about spoons, and I thought that leaving out a name was the same as
leaving out a person.

Last winter a student found the blog and wrote to say how much she loved post 37, the one about the
razor. I had forgotten it. I read it standing up in the kitchen, and then I sat down.

(He is invented here, the man with the razor. The post was about somebody else and something else.
I am not going to commit the same mistake while confessing to it.)

## Post 37

It is not a bad post. A man relearns to shave after a stroke; I wrap the handle in bicycle tape; his
hand shakes; on the ninth morning he does his own chin and says something so funny and so rude that
I wrote it down word for word. No name. No hospital. But there was the month, and the tape, and his
trade, and the joke. His daughter was in the room. She would need one line.

I went looking for reasons it was all right. He had liked being written about, I think. I had told
him, I think. “I think” is what twelve years leave of a consent that was never on paper.

## Four things one can do

**Delete it.** This was my first impulse, and I had the page open. My friend Petra asked who
that was for. A post that vanishes protects him from new readers. It also protects me from the ones
who might ask. And it was not altogether mine: eleven people had written under it, two of them about
their own fathers.

**Leave it.** The argument is better than it looks. Nobody has complained. The page is read four
times a year. To touch it is to mark it. A historian of nursing told me she gets angry when
clinicians tidy their archives, because what was thought normal is precisely what she needs to see.

**Rewrite it.** Take out the joke, change the trade, make the razor a fork, and add a note with the
date. It keeps what was useful. But a disguise laid over an old page is thin; the old one
may be stored somewhere, and anyone who compares the two learns which details were true.

**Ask.** He has died, I believe. I could write to the daughter. I drafted that letter in three
versions, and in each of them I was handing a stranger a hurt she did not have, so that she could
forgive me for it.
""",
)

PILES = (
    "prose",
    """\
## What we did, over two weekends

Petra is an OT too, and she never liked the blog. That made her the right reader. We printed
everything, because paper makes piles, and she read with one question: *could anyone who was there
tell who this is?* She was not asking about strangers. She meant somebody who was there.

- **57 stayed.** Spoons, exams, shoes, a long quarrel with a textbook.
- **20 were changed**, each with a line at the top saying when and roughly why. Mostly it was a
  place, a season, a quotation.
- **14 came down**, 37 among them. At their addresses there is now a short note: something about a
  real person stood here, it should not have, and I took it away; then the date.

The note matters to me. Deleting is easy to do and hard to explain; I wanted it to be the other way
around. I also wrote to the eleven people under post 37, as far as they could be reached, and
offered them their own words back. Four wanted them.
""",
)

ARCHIVE_FIRST = (
    "prose",
    """\
## And the copies?

I looked in the large web archive for the fourteen addresses. None of them had been kept. So the
fourteen are gone, as far as I can tell, and I slept well for the first time that month.
""",
)

ARCHIVE_CORRECTED = (
    "prose",
    """\
## And the copies? A correction

Here I wrote that the large web archive had kept none of the fourteen, and that I slept well. A
reader, kindly and in private, sent me a copy of post 37 from that same archive. I had searched for
the address the blog has now. Until the summer of 2012 it lived at another one, which I had not
typed in ten years.

There were nine copies of six posts. I asked for their removal through the archive’s own form, with
the old addresses, and most are gone. I would not bet that these are all. So the honest sentence
is not “they are gone” but “they are harder to find, and I know of two that I cannot reach.”

The same reader, who lives in Denmark, asked whether a European could have demanded it. Article 17
of the GDPR [@gdpr2016] gives people a right to have data about them erased, and it
lists exceptions, free expression among them. Whether it reaches an American student’s blog from
2011 I do not know. It is a question for somebody qualified where you live. I had been treating
erasure as a kindness of mine, and it shook me a little to learn that elsewhere it may be owed.
""",
)

WHAT_REMAINS = (
    "prose",
    """\
## What I do now when I write

I still write. I visit people at home, and a home tells you more in five minutes than a clinic does
in a year; I do not want to stop learning in public. But the order has changed. I write the piece,
wait a month, and then I give it to Petra with her one question. If she can answer it, it stays in
the drawer, however good the joke.

I no longer think that disguise is something one adds at the end, like a coat of paint. If a piece
only works because of the detail that gives him away, then it is *about* him, and he should have
been asked while he could still say no.

### What I am unsure of

Petra would have taken down thirty. She says I kept the ones I was proud of, and when I look at the
list I cannot prove her wrong.
""",
)

QUESTION = (
    "question",
    {
        "text": "If you came across yourself, or your father, in a clinician’s old post, would "
        "you want to be told that it had been there?"
    },
)

DISCUSSION = DemoDiscussion(
    slug="erasing-old-posts",
    title="Ninety-one old posts and a razor",
    summary="At twenty-four I left out the names and thought that was enough. What to do, twelve years "
    "on, with a blog about people who could still be recognized by those who loved them.",
    authors=("noor-vestergaard-amin",),
    interests="I teach a paid course on reflective writing for students of occupational therapy.",
    kind="question",
    asks="everyone",
    tags=("old posts", "blogs", "erasure", "web archives", "writing about clients"),
    terms=(
        "publishing-about-clients",
        "social-media",
        "occupational-therapy",
        "home-visits",
        "trainees",
    ),
    quotable="Deleting is easy to do and hard to explain; I wanted it to be the other way around.",
    days_ago=288,
    blocks=[NINETY_ONE, PILES, ARCHIVE_FIRST, QUESTION, WHAT_REMAINS],
    revisions=(
        Revision(
            days_ago=15,
            kind="correction",
            note="I wrote that no copies were left in the web archive. There were nine, under the "
            "blog’s old address. Thanks to the reader who looked better than I did",
            blocks=[NINETY_ONE, PILES, ARCHIVE_CORRECTED, QUESTION, WHAT_REMAINS],
        ),
    ),
)
