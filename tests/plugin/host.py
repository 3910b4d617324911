"""A stock Wagtail project in a temporary folder, in which this checkout cannot be imported."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import requests

from tests.plugin import readme

CHECKOUT = Path(__file__).resolve().parents[2]
INSIDE = Path(__file__).parent / "inside"
APPS = ("hub", "discussions", "resources")
NAME = "hostsite"
WAGTAIL_LINE = '    path("", include(wagtail_urls)),\n'
PREFIX = "site/"
CHROME = "The chrome of the host"
PROFILE = """
class Profile(models.Model):
    \"\"\"The host's own record of a person, under names that Colloquy must leave alone.\"\"\"

    user = models.OneToOneField("auth.User", models.CASCADE, related_name="person")
"""


def run(*command, cwd, env=None, check=True) -> subprocess.CompletedProcess:
    """Run and capture; what went wrong stands in the assertion."""
    result = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=env,
        # `collectstatic` asks.
        input="yes\n",
        capture_output=True,
        text=True,
    )
    assert not (check and result.returncode), result.stdout + result.stderr
    return result


def build_wheel(folder: Path) -> Path:
    """Build the wheel as `make build` does, from a copy, so that the checkout stays clean."""
    source = folder / "source"
    for name in (*APPS, "templates", "tests"):
        ignored = shutil.ignore_patterns("__pycache__", "node_modules", "fonts")
        shutil.copytree(CHECKOUT / name, source / name, ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(CHECKOUT / name, source)
    options = ["--wheel", "--no-isolation", "--outdir", folder / "dist"]
    run(sys.executable, "-m", "build", *options, cwd=source)
    return next((folder / "dist").glob("*.whl"))


class Host:
    """The project, and what one can do with it."""

    def __init__(self, folder: Path, database: dict) -> None:
        self.folder = folder / "project"
        # What the commands of the installation printed.
        self.said = ""
        self.installed = folder / "installed"
        self.settings = self.folder / NAME / "settings" / "base.py"
        self.urls = self.folder / NAME / "urls.py"
        self.env = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join([str(self.installed), str(self.folder)]),
            "PYTHONDONTWRITEBYTECODE": "1",
            "DJANGO_SETTINGS_MODULE": f"{NAME}.settings.dev",
            **{f"DATABASE_{name}": str(database.get(name) or "") for name in _DATABASE},
        }

    def start_project(self) -> None:
        """`wagtail start`, then what makes it somebody's: prefix, chrome, models, PostgreSQL."""
        self.folder.mkdir(parents=True)
        command = "import sys; from wagtail.bin.wagtail import main; sys.exit(main())"
        run(sys.executable, "-c", command, "start", NAME, self.folder, cwd=self.folder)
        _replace(self.urls, WAGTAIL_LINE, WAGTAIL_LINE.replace('""', f'"{PREFIX}"'))
        base = self.folder / NAME / "templates" / "base.html"
        _replace(base, "</body>", f"<footer>{CHROME}</footer></body>")
        with (self.folder / "home" / "models.py").open("a") as models:
            models.write(PROFILE)
        (database,) = [block for block in self.readme_settings() if "DATABASES" in block]
        self.add_settings(database)
        self._stock = {file: file.read_text() for file in (self.settings, self.urls)}

    @property
    def stock_urls(self) -> str:
        """The addresses as they were before."""
        return self._stock[self.urls]

    def readme_settings(self) -> list[str]:
        return readme.blocks("Install into a Wagtail site", "python", "settings")

    def add_settings(self, *texts: str) -> None:
        with self.settings.open("a") as file:
            file.write("\n" + "\n".join(texts))

    def install(self, wheel: Path) -> None:
        """The README's pip line, but into a folder of its own and beside the suite's packages."""
        line = next(c for c in readme.commands("Install into a Wagtail site") if "pip" in c)
        assert line == f"pip install {wheel.name}"
        options = ["--no-deps", "--no-index", "--quiet", "--target", self.installed]
        run(sys.executable, "-m", *line.split(), *options, cwd=wheel.parent)

    def include_addresses(self) -> None:
        """The README's lines, in place of the one that includes Wagtail's pages."""
        (lines,) = readme.blocks("Install into a Wagtail site", "python", "urls")
        ours = lines.replace('path("', f'path("{PREFIX}')
        _replace(self.urls, WAGTAIL_LINE.replace('""', f'"{PREFIX}"'), ours)

    def settings_of_its_own(self, name: str, text: str) -> None:
        """Another settings module beside `dev`, on top of it."""
        (self.settings.parent / f"{name}.py").write_text(f"from .dev import *\n\n{text}")

    def python(self, script: str, *arguments: str, check=True) -> subprocess.CompletedProcess:
        """Run a script of `inside/` in the project. -P: its own folder is not importable."""
        command = [sys.executable, "-P", INSIDE / script, *arguments]
        return run(*command, cwd=self.folder, env=self.env, check=check)

    def manage(self, *lines: str, settings: str = "dev", check=True) -> str:
        """Run lines like `python manage.py migrate`, one after the other; what they printed."""
        self.env["DJANGO_SETTINGS_MODULE"] = f"{NAME}.settings.{settings}"
        result = self.python("lines.py", *lines, check=check)
        self.env["DJANGO_SETTINGS_MODULE"] = f"{NAME}.settings.dev"
        return result.stdout + result.stderr

    def take_out(self) -> None:
        """Undo `install`, the settings and the addresses, as the README's Remove says."""
        shutil.rmtree(self.installed)
        for file, text in self._stock.items():
            file.write_text(text)

    def survey(self) -> dict:
        return json.loads(self.python("survey.py").stdout)

    @contextmanager
    def serving(self):
        """Serve the project with its own `runserver`; yields its address."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        options = ["runserver", "--noreload", f"127.0.0.1:{port}"]
        with (self.folder / "server.log").open("w") as log:
            server = subprocess.Popen(
                [sys.executable, "-P", "manage.py", *options],
                cwd=self.folder,
                env=self.env,
                stdout=log,
                stderr=log,
            )
            try:
                _wait_for(port, server)
                yield f"http://127.0.0.1:{port}"
            finally:
                server.terminate()
                server.wait(timeout=20)


_DATABASE = ("NAME", "USER", "PASSWORD", "HOST", "PORT")


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert text.count(old) == 1, f"{file.name} does not hold {old!r} once"
    file.write_text(text.replace(old, new))


def _wait_for(port: int, server: subprocess.Popen) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("The host's server did not start")


class Visitor:
    """A browser without scripts: keeps cookies, sends the tokens of the forms it was shown."""

    def __init__(self, address: str, host: str = "localhost") -> None:
        self.address = address
        self.session = requests.Session()
        # A proxy of the environment would be asked for this machine, too.
        self.session.trust_env = False
        self.session.headers["Host"] = host

    def get(self, path: str, **options) -> requests.Response:
        return self.session.get(self.address + path, allow_redirects=False, **options)

    def post(self, path: str, form: dict, from_path: str | None = None) -> requests.Response:
        page = self.get(from_path or path)
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.text)
        assert token, f"{from_path or path} shows no form: {page.status_code}"
        form = {**form, "csrfmiddlewaretoken": token.group(1)}
        return self.session.post(self.address + path, form, allow_redirects=False)

    def sign_in(self, username: str) -> "Visitor":
        form = {"username": username, "password": "pass word 1", "next": "/admin/"}
        assert self.post("/admin/login/", form).status_code == 302
        return self

    def edit_address_of(self, title: str) -> str:
        """The edit screen of the page that Wagtail's search finds first for a title."""
        found = self.get("/admin/pages/search/", params={"q": title}).text
        return re.search(r"/admin/pages/\d+/edit/", found).group()

    def approve(self) -> requests.Response:
        """Approve the one thing that waits for this person, from the dashboard."""
        waiting = re.findall(r"/admin/pages/workflow/action/\d+/approve/\d+/", self.dashboard())
        assert len(set(waiting)) == 1, f"{len(waiting)} wait for approval"
        return self.post(waiting[0], {}, from_path="/admin/account/")

    def dashboard(self) -> str:
        return self.get("/admin/").text
