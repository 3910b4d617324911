"""An answer to looking-a-client-up, from a mobile crisis team."""

from discussions.demo.content import DemoDiscussion

DISCUSSION = DemoDiscussion(
    slug="why-i-do-search",
    title="Why I do search, with the screen turned toward you",
    summary="An answer to Mara Ellingsen. Her default protects people who will be in the chair next "
    "Tuesday. On a crisis team, not looking is a decision too, and somebody else pays for it.",
    authors=("bela-szarvashazi",),
    interests="Employed by a county’s mobile crisis team. The form described is ours and free to copy.",
    kind="position",
    asks="colleagues",
    tags=("search instructions", "outreach", "homelessness", "advance instructions", "bias"),
    terms=(
        "searching-for-clients",
        "consent",
        "confidentiality",
        "emergencies",
        "google-search",
        "facebook",
        "nursing",
        "home-visits",
    ),
    quotable="A search left to a hunch is left to whatever made the hunch.",
    days_ago=61,
    blocks=[
        (
            "prose",
            """\
Mara Ellingsen and I want the same thing and do opposite things about it on a Monday morning. She
has explained here why she does not [look a client up](demo:looking-a-client-up) unless she can name
a purpose, cannot ask first, and will write it down. I have given that text to two new colleagues. I
would now like to say why they shouldn’t follow it.

On Mondays I make coffee and open four pages (I have changed which four): the jail roster, the list
the hospitals share with us, the medical examiner’s notices, and a group where shelter volunteers
post about who has been seen. I work through the names of people I expected on Friday and did not
find. There are usually six or seven. I look for each of them who has not told me not to. The people
in what follows are each several people.

## The person who will be there next week

Her default is built for someone who comes back. If she holds off from looking, the client
walks in on Tuesday and tells it in his own order. The cost of not knowing is one week.

Mine may be in a cell without his medicine since Thursday, and nobody there knows the name of it. I
have twice found a man that way in time to matter. I have once found a death notice on a Monday for
a woman whose tent I had walked past on Saturday, calling. I don’t bring her up to win. I bring her
up because “I did not look” would have been true of me on Friday, when it could have been otherwise,
and no form would have shown it. A search leaves a trace, and a search not made leaves none. It
makes restraint look tidier than it is.

And some I meet once. For nine years it was at night, at a front door or beside a gurney, with a
neighbor in pajamas looking on. There is no next week on a porch. Her rule would have left me not
knowing, for good, and if that goes wrong it does not go wrong for me.

## Public, and no door

She writes that what is public was not therefore offered to us. I agree, and I think it cuts
differently where I work. The people I see live without a door. They eat, quarrel, fall ill and are
arrested in front of strangers, and some of those strangers hold up phones. They know far better
than I do that they can be found. What most of them have said to me, in one form or another, is that
they would like it to be by someone who is on their side.

One told me: “If I’m not here, *look*.” I asked where. He listed five places and then two where I
must never ask, one of them his brother’s page. I wrote it on the back of a bus schedule. That bus
schedule became our form.
""",
        ),
        (
            "quotation",
            {
                "quote": "If I miss two meetings and you can’t reach me, you may look for me here: … "
                "Please don’t look here, whatever happens: … You may say that you are looking for me "
                "to: … I want to be told that you looked: at once / when we meet / never mind.",
                "source": "Search instructions, a crisis team’s form (invented for this "
                "demonstration)",
                "locator": "Front side",
                "address": "",
            },
        ),
        (
            "prose",
            """\
We fill it in together, usually at the second or third meeting, and again every spring. About one in
five says no to all of it. Those I do not look for, and I have lost people over it, and I would keep
it so. A permission that cannot be refused isn’t one.

You will say that this is her own second condition turned around: ask first. It is. My quarrel is
with the word *default*. She begins from not looking and makes exceptions. I begin from asking,
early, before either of us has a reason. By the time she has grounds for an exception, the person
she would need to ask is gone.

## Turning the screen

Her best paragraph is the one about what knowing does to one’s questions, how they bend around what
was read in secret. I have felt it. I would only say that the bending comes from the secret. So I do
not ask innocently. I put the phone on the bench between us and say, “I looked you up on the roster
yesterday, here it is, what’s wrong in it?” Then I write down what I found and what she said about
it. Something is always wrong. A date, a charge that was dropped, a middle name which belongs to a
cousin.

A woman went through three pages of herself with me, correcting them with my pen like a
schoolteacher. It took the whole visit. I don’t know how to bill for that, and I have not had a
better one this year.

## Before a visit

Here I am less sure of my ground. We go to rooms, alone sometimes, and the team’s rule is that
somebody checks the court register before a first visit. The rule used to be: check if you feel
uneasy. I asked to see for whom we had felt uneasy that year. There were nineteen names. I do not
need to tell a nurse in this county what most of the nineteen had in common, and it was not
violence.

A search left to a hunch is left to whatever made the hunch. So now we check for everybody or for
nobody, and this year it is everybody, and I still dislike it. It finds old things about people who
have changed, and it has not, so far, kept anyone safe that I know of. I would vote to drop it. My
colleague who was held in a stairwell for an hour would not, and I won’t outvote her from a desk.

## Where I stop

- No account that I’d have to sign in to as someone else, or ask a friend to open.
- Nothing about family, lovers, money. I look for where he is. Who he is, he can tell me.
- Never after discharge. I have wanted to know how someone’s story went on, and I close the laptop
  and go and wash a cup.
- If he has not signed, and it is not life or death, I leave a note at the places he is known and
  wait.

## What could turn me around

A count, first of all. If the people who said no are found dead no more often than those who said
yes, then my Mondays are a ritual for my own comfort, and I should hear that. And a voice: someone
who was looked for in this way and felt hunted by it. I have asked. The ones who felt so may be
those who are not here to answer.

Mara, you asked to hear from people whose work looks different. Would you look, if the bus schedule
had been handed to you?
""",
        ),
    ],
)
