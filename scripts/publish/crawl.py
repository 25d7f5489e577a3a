"""Follows every link of a published site, to its end and to the place on the page that it names."""

import html.parser
import pathlib
import urllib.error
import urllib.parse
import urllib.request


class Page(html.parser.HTMLParser):
    """The links of a page, and the places on it that a link can name."""

    def __init__(self, text):
        super().__init__()
        self.links, self.places = [], {""}
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.places.add(values["id"])
        for name in ("href", "src"):
            if values.get(name) is not None and not (tag == "link" and values.get("rel") == "canonical"):
                self.links.append(values[name])
        if tag == "meta" and (values.get("http-equiv") or "").lower() == "refresh":
            self.links.append(values["content"].split("url=", 1)[1])


def fetched(address):
    """The text at an address, and the address that it was found at in the end; a folder of a disk has no page."""
    if address.startswith("file:"):
        path = pathlib.Path(urllib.request.url2pathname(urllib.parse.urlsplit(address).path))
        if not path.is_file():
            raise FileNotFoundError(address)
        return path.read_bytes().decode("utf-8", "replace"), address
    with urllib.request.urlopen(address, timeout=20) as response:
        return response.read().decode("utf-8", "replace"), response.url


def crawl(start):
    """What is wrong with the links of a site.

    Returns the number of pages and of links, and a line for each link that leads nowhere. Links to other hosts are left
    alone; a link out of the site on its own host is a fault.
    """
    pages, faults, links = {}, [], []
    pending = [(start, "the start")]
    while pending:
        address, source = pending.pop()
        if address in pages:
            continue
        try:
            text, found = fetched(address)
        except (OSError, urllib.error.URLError) as error:
            faults.append(f"{source}: {address}: {error}")
            pages[address] = None
            continue
        page = pages[address] = Page(text) if text.lstrip()[:15].lower().startswith("<!doctype html") else None
        for link in page.links if page else []:
            target, _, anchor = urllib.parse.urljoin(found, link).partition("#")
            if urllib.parse.urlsplit(target)[:2] != urllib.parse.urlsplit(start)[:2]:
                continue
            if not target.startswith(start.rsplit("/", 1)[0] + "/"):
                faults.append(f"{address}: {link} leads out of the site")
                continue
            links.append((address, target, urllib.parse.unquote(anchor)))
            pending.append((target, address))
    for source, target, anchor in links:
        page = pages.get(target)
        if page and not anchor.startswith(":~:") and anchor not in page.places:
            faults.append(f"{source}: there is no place ‘{anchor}’ at {target}")
    return sum(page is not None for page in pages.values()), len(links), sorted(set(faults))
