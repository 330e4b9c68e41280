"""The HTTP side: `/bot<token>/<method>`, form or multipart parameters, faults, and a clean end."""

import json
import socket
import threading
import time
from email import message_from_bytes
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import cast
from urllib.parse import parse_qsl

from tests.fakes.bot_api.faults import Fault
from tests.fakes.bot_api.methods import Methods
from tests.fakes.bot_api.refusal import Json, Refusal
from tests.fakes.bot_api.world import Call, World

_LONGEST_HOLD = 30


class Server:
    """Serves one world on a free port of loopback until closed."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._methods = Methods(world)
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler_for(self))
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """The address, as NEWSTAPE_TELEGRAM_BASE_URL takes it."""
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    def close(self) -> None:
        """Stop serving."""
        self._http.shutdown()
        self._http.server_close()

    def answer(self, token: str, method: str, params: Json) -> tuple[int, Json] | None:
        """Return status and body of one call, None where the connection is to be dropped."""
        world = self.world
        with world.changed:
            chat = _chat_of(world, params)
            fault = world.faults.take(method, chat)
        if fault is not None:
            time.sleep(fault.delay)
        if fault is not None and fault.hold is not None and not fault.delivered:
            fault.hold.wait(_LONGEST_HOLD)
        answer = self._refused(token, method, params, fault)
        if fault is not None and fault.hold is not None and fault.delivered:
            fault.hold.wait(_LONGEST_HOLD)
        with world.changed:
            world.calls.append(Call(method, params, answer[0] if answer else 0, time.monotonic()))
            world.changed.notify_all()
        return answer

    def _refused(self, token: str, method: str, params: Json, fault: Fault | None) -> tuple[int, Json] | None:
        try:
            if token != self.world.token:
                raise Refusal(401, "Unauthorized")  # noqa: TRY301 - one place turns refusals into bodies
            result = self._result(method, params) if fault is None or fault.delivered or _only_slow(fault) else None
        except Refusal as refusal:
            return refusal.code, refusal.body()
        if fault is None or _only_slow(fault):
            return 200, {"ok": True, "result": result}
        return (fault.answer.code, fault.answer.body()) if fault.answer else None

    def _result(self, method: str, params: Json) -> object:
        with self.world.changed:
            return self._methods.call(method, params)


def _only_slow(fault: Fault) -> bool:
    return fault.answer is None and (fault.delay > 0 or fault.hold is not None)


def _chat_of(world: World, params: Json) -> int | None:
    wanted = str(params.get("chat_id", ""))
    if wanted.startswith("@"):
        return next((key for key, one in world.chats.items() if f"@{one.chat.get('username')}" == wanted), None)
    return int(wanted) if wanted.lstrip("-").isdigit() else None


def _handler_for(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Reads a call, answers it."""

        protocol_version = "HTTP/1.1"
        wbufsize = -1
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            """Answer one call."""
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            _, bot, method = (*self.path.split("/", 2), "", "")[:3]
            answer = server.answer(bot.removeprefix("bot"), method, _params(self.headers.get("Content-Type", ""), body))
            if answer is None:
                self.close_connection = True
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            self._send(*answer)

        def _send(self, status: int, content: Json) -> None:
            payload = json.dumps(content).encode()
            try:
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(payload)))
                self.end_headers()
                self.wfile.write(payload)
                self.wfile.flush()
            except OSError:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Keep the test output quiet; the log of calls is in the world."""

        def handle(self) -> None:
            """Serve a connection until either side ends it."""
            try:
                super().handle()
            except OSError:
                self.close_connection = True

        def finish(self) -> None:
            """Close a connection that may be gone already."""
            try:
                super().finish()
            except OSError:
                self.close_connection = True

    return Handler


def _params(content_type: str, body: bytes) -> Json:
    if content_type.startswith("multipart/"):
        parts = message_from_bytes(b"Content-Type: " + content_type.encode() + b"\r\n\r\n" + body, policy=HTTP)
        return {
            str(part.get_param("name", header="content-disposition")): cast(
                "bytes", part.get_payload(decode=True)
            ).decode(
                "utf-8",
                "replace",
            )
            for part in parts.iter_parts()
        }
    return dict(parse_qsl(body.decode(), keep_blank_values=True))
