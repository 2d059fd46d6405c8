"""A PERS server for tests, with Python and nothing else. `pers` is found on PATH, or where $PERS says."""

import json
import os
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request

PROGRAM = os.environ.get("PERS", "pers")


class Pers:
    """A server with an ephemeral database on a free port, ready when this is made."""

    def __init__(self):
        self.directory = tempfile.mkdtemp(prefix="pers-")
        flags = ["--dev", "--ephemeral", "--listen", "127.0.0.1:0", "--data-dir", self.directory]
        command = [PROGRAM, "serve", "--wait-ready", *flags]
        self.url = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()

    def tenant(self, **wishes):
        """A tenant for one test: keys, a business, users, and a running campaign."""
        return self.send(201, "POST", "/_pers/tenants", wishes)

    def call(self, status, token, method, path, body=None):
        """Calls an operation as the owner of an access token; fails on any other status."""
        return self.send(status, method, "/v2" + path, body, authorization=f"Bearer {token}")

    def send(self, status, method, path, body=None, **headers):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, {"content-type": "application/json", **headers}, method=method)
        try:
            with urllib.request.urlopen(request) as answer:
                answered, text = answer.status, answer.read()
        except urllib.error.HTTPError as refusal:
            answered, text = refusal.code, refusal.read()
        assert answered == status, f"{method} {path}: {answered} {text!r}"
        return json.loads(text)

    def stop(self):
        """Stops it, and throws everything away."""
        subprocess.run([PROGRAM, "stop", "--data-dir", self.directory], check=True)
        shutil.rmtree(self.directory, ignore_errors=True)
