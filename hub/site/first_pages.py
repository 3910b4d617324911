"""The text pages a new site starts with: true as shipped, and the editors' to change."""

HELP_SLUG = "help"

_HELP = """\
Nobody here can answer in an emergency, and nothing on this site replaces care. If you or someone
near you is in danger, call the emergency number of your country now.

## By phone or message

- **United States:** call or text **988**, the Suicide and Crisis Lifeline. Emergency: **911**.
- **Canada:** call or text **988**, the Suicide Crisis Helpline. Emergency: **911**.
- **United Kingdom and Ireland:** call **116 123**, Samaritans. Emergency: **999** or **112**.
- **Australia:** call **13 11 14**, Lifeline. Emergency: **000**.
- **New Zealand:** call or text **1737**. Emergency: **111**.
- **Germany:** call **116 123** or **0800 111 0 111**, TelefonSeelsorge. Emergency: **112**.
- **Elsewhere in the European Union:** emergency **112**; many countries answer **116 123**.

## In another country

[Find A Helpline](https://findahelpline.com/) and
[Befrienders Worldwide](https://befrienders.org/) list services by country.

## If you are in treatment

Your own clinician or practice knows you; this site does not. Use the number they gave you for
urgent times. Do not write to an author here about your own treatment: they cannot answer
you as a clinician, and what you write may be public.
"""

_PRIVACY = """\
This page says what this site keeps about you. It is short because the site keeps little.

## Reading

You can read every public page without an account. Nothing is loaded from another company, and no
cookie is set until you sign in. There are no counters, no advertising and no social media buttons
that report your visit.

The server's log holds the time, the address of the page without what you searched for, and a
shortened form of your network address.

## With an account

An account holds your e-mail address and a password that nobody can read back. Your address is
never shown to anyone. While you are signed in, one cookie keeps you signed in.

Clinicians whose license was checked have a record of how and when it was checked, and when the
check expires. The document itself is never kept.

## What you write

A page you publish is public as you set it, with your name. Each published version is kept, so
that others can cite it. You can take your own page down at once.

## Questions

The people who run this site answer questions about this page. You find them under “About”.
"""

_ACCESSIBILITY = """\
We want everyone to be able to read and write here. The site is built to WCAG 2.2, level AA, with
text contrast at level AAA.

## What works

- Every page can be read and used with the keyboard alone and without scripts.
- Text can be enlarged to 200 percent and pages to 400 percent without losing anything.
- Colors follow the light or dark setting of your device; nothing is said by color alone.
- Pages print with their text, sources and address, and without menus.

## What we know does not work yet

- The writing screens use Wagtail, whose editor has some fields that screen readers announce
  poorly.
- Nobody who uses a screen reader every day has tested this site yet.

## Tell us

If something stops you, write to the people named under “About”. Say what you wanted to do and
what you use; we answer.
"""

_ABOUT = """\
Clinicians meet the same questions in different rooms: whether to look a client up, what to do with
a friend request, how to answer a review one may not answer. Here they think about them in public,
with colleagues and with the people they work for.

## Who writes

Named clinicians. Where it says so, the editors have checked a license against its public register;
otherwise what people say of themselves is marked as that.

## How pages are checked

A post is read by an editor before it appears, unless the section lets its authors publish alone;
each page says which. No post is peer reviewed, and each says that too. Every published version
keeps its own address.

## What this is not

Not therapy, not supervision, and not legal advice. No client is described: where a page tells of a
person, it says whether that person was made up or has agreed.

## Contact

The people who run this site put their address here.
"""

FIRST_PAGES = [
    (HELP_SLUG, "Help in a crisis", _HELP),
    ("about", "About", _ABOUT),
    ("privacy", "Privacy", _PRIVACY),
    ("accessibility", "Accessibility", _ACCESSIBILITY),
]
