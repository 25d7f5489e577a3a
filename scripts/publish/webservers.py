"""Web servers that show a folder, at the root of a host or under a path, as docs/publishing.md sets them up."""

import contextlib
import shutil

from bench import free_port
from hosts import serving

NGINX = """
daemon off;
pid {work}/nginx.pid;
error_log {work}/nginx.log;
events {{}}
http {{
  include /etc/nginx/mime.types;
  charset utf-8;
  access_log off;
  client_body_temp_path {work}/nginx-body; proxy_temp_path {work}/nginx-proxy; fastcgi_temp_path {work}/nginx-fast;
  uwsgi_temp_path {work}/nginx-uwsgi; scgi_temp_path {work}/nginx-scgi;
  absolute_redirect off;
  server {{
    listen 127.0.0.1:{port};
    location {path} {{
      alias {folder}/;
      error_page 404 {path}404.html;
      add_header Content-Security-Policy "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'" always;
      add_header X-Content-Type-Options nosniff always;
    }}
    location {path}assets/ {{
      alias {folder}/assets/;
      add_header Cache-Control "public, max-age=31536000, immutable";
    }}
  }}
}}
"""

CADDY = """
{{
  admin off
  auto_https off
}}
http://127.0.0.1:{port} {{
  handle_path {path}* {{
    root * {folder}
    header Content-Security-Policy "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    header /assets/* Cache-Control "public, max-age=31536000, immutable"
    file_server
  }}
  handle_errors {{
    rewrite * /404.html
    root * {folder}
    file_server
  }}
}}
"""


def servers():
    """The names of those that are on this machine."""
    return [name for name in ("nginx", "caddy") if shutil.which(name)]


@contextlib.contextmanager
def shown(server, folder, path, work):
    """Serves a folder below a path; yields the address."""
    port = free_port()
    configuration = work / f"{server}{port}.conf"
    text = {"nginx": NGINX, "caddy": CADDY}[server]
    configuration.write_text(text.format(folder=folder, path=path, port=port, work=work))
    for place in (work, folder):
        place.chmod(0o755)
    arguments = {
        "nginx": ["nginx", "-c", str(configuration), "-g", "user root;"],
        "caddy": ["caddy", "run", "--adapter", "caddyfile", "--config", str(configuration)],
    }[server]
    with serving(arguments, port):
        yield f"http://127.0.0.1:{port}{path}"
