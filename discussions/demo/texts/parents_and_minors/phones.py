"""What comes by phone and by portal. The section on portals was written twice."""

PHONE_INTRO = (
    "prose",
    """\
## The phone on the table

When I started, parents found diaries. Now they hold out a phone at arm’s length, the way one holds
a dead mouse, and say: “Read this.”
""",
)

PHONE_VIGNETTE = (
    "vignette",
    {
        "text": """\
A mother sends a school psychologist eleven screenshots at 10:50 at night. They come from her son’s
account, into which she signs from her own tablet. He doesn’t know. In the ninth he has written to a
friend that the psychologist is “ok but he tells my mom stuff.” He doesn’t. In the eleventh he
writes that he would be less trouble dead, with a laughing face.

Her message reads: *Please don’t tell him I saw. What do I do?*""",
        "disguise": "composite",
        "consent_recorded": False,
        "made": "Built from messages that parents of several children sent in several years, all of them "
        "reworded.",
    },
)

PHONE = (
    "prose",
    """\
Everything is in there at once. He is possibly in danger. She is frightened and alone, and has done
what I might well do. He believes that I’m leaking, and the leak is the tablet. If I now act on what
I read, I prove him right.

What I do: I call her back that night, and we talk about tonight. Has she just looked at him, is he
asleep, what is in the house, who stays awake. If one answer is wrong, tomorrow is too late and we
get help together. Then I tell her that I cannot be a second pair of secret eyes. “I’ll see him
tomorrow. I’ll ask him straight out if he wants to be dead, as I would anyway. But by the end of the
week you or I will have told him about the tablet, and it’s better from you.”

I have had parents hang up on that. More often there’s a long breath.

### Is reading along wrong?

I’m asked this at every parents’ evening, and I disappoint both halves of the room. There’s a child
of ten with a first phone, and reading along with her, openly, is like holding a bicycle saddle.
There’s a girl of sixteen who finds out that her mother has read four years of messages, and what
she learns is to use a different app. And there’s the week after an attempt, when I’d want somebody
to be looking, and I’d want her to have been told so.

What I advise against, almost always, is the secret. A parent who reads in secret learns something
she can’t use without confessing. So she hints. A child who’s hinted at begins to wonder what else
is known.

The same goes for the dot on the map; three colleagues here have thought harder than I have about
[location check-ins](demo:location-check-ins), and I’ve borrowed from them for my families.

### When I’m sent it anyway

I don’t forward, I don’t store the pictures on my own phone, and I write down the time, that I saw
them, and what I did. If they show another child, I’m now holding something about someone else’s
child. Twice that has meant a call to a family that had never heard of me. And if what they show is
a sexual image of anyone under age, I do not look further, copy or send anything; I call the people
whose work it is, as the law where I am requires. A frightened parent should hear that from us
before she presses *forward*.
""",
)

LINK = "](demo:location-check-ins)"
PHONE_UNLINKED = ("prose", PHONE[1].replace(LINK, "").replace("[location", "location"))

MESSAGES = (
    "prose",
    """\
## “r u there”: messages from a fourteen-year-old

My number is not given to students. They have it anyway. It’s on the magnet that their parents
got from me.

I take the line that Odalys Brightwater takes with adults: it’s the content that makes a [text
message part of the record](demo:records-of-text-messages), whatever the channel. With minors
there’s one thing more. My answer lands on a phone that may be searched, by a parent tonight, or by
a boyfriend, or by an assistant principal at 8:10 tomorrow with a bag of confiscated phones. So I
answer as if for all of these, which makes me sound like a bank: “Got your message. I’d like to
talk. I’m at school at 8. If you can’t wait, call or text the crisis line on your card, they’re
awake. Are you safe right now?”

If the answer to the last is anything but yes, I telephone, and the bank is closed.
""",
)

PORTAL_FIRST = (
    "prose",
    """\
## The portal that opens by itself

In my evening practice I use a record system with a portal, like everyone. Parents sign up at the
start and can see appointments and notes. I write notes that can be read by a parent. That is my
solution, and I am content with it: dates, attendance, themes so general that they’d embarrass a
horoscope.
""",
)

PORTAL_SECOND = (
    "prose",
    """\
## The portal that opens by itself

The first version of this page said that I write notes so general that any parent may read them, and
that I was content with it. Two readers took that apart within the week, and they were right.

One is a pediatrician. Vague notes, she wrote, protect me. The next clinician, in an emergency room
at night, opens them and learns that we “explored themes.” A record is for the patient’s care before
it is for anybody’s peace.

The other signed as a former teenager. Her mother had never read a note in her life. She had read
the *list of appointments*, which showed that there had been one on a Friday, and a second entry
that same evening, of the type “crisis.” She didn’t need the content.

So I went to look at what my own system shows, signed in as a made-up parent. It took one evening
and I’d urge everyone to spend it.

### What I found

- The appointment type was visible. It now says “visit” for every visit.
- Reminders went to the address of whoever had made the account, who for six of my families was a
  father living elsewhere.
- At a birthday set by whoever configured the system, the parent’s access ended and the young
  person’s began, **with all the past notes in it**. Nobody is asked. A girl could have read, at
  breakfast, my summary of what her parents had told me about her before we met.
- Bills carry codes, and go to the policyholder.

### What I changed

Parents have access to scheduling. Notes are released by me, after talking about it with both, and a
few are. What the parents tell me about themselves is in a separate section, which doesn’t open on
anyone’s birthday. I write real notes again. A parent who asks for the record and has the right to
it gets it, and hears from me first. And in the first meeting I put the portal on the big screen,
signed in as the made-up parent, and we look at it together: this is what you’ll see. This is what
you won’t. One mother took a picture of it. Her son asked for one too.
""",
)
