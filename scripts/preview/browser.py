"""What a reader sees in Chromium while somebody writes: the place on the screen, the panel, pages left alone."""

import pathlib

from server import Preview

try:
    from playwright.sync_api import Error, sync_playwright
except ImportError:
    sync_playwright = None

FAULT = "\n\nShe said: [“So.”]{by=nobody-at-all said=2022}\n"


def run(archive, chromium, pictures=None):
    if sync_playwright is None:
        return True, ["skipped: needs playwright (pip install -r scripts/preview/requirements.txt) and Chromium"]
    preview = Preview(archive).wait()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        try:
            results = list(Reader(archive, preview, browser, pictures).read())
        finally:
            browser.close()
            preview.stop()
    figures = [f"{sentence}: {'yes' if holds else 'no'}" for sentence, holds in results]
    return all(holds for _, holds in results), figures


class Reader:
    def __init__(self, archive, preview, browser, pictures):
        self.preview, self.browser, self.pictures = preview, browser, pictures
        self.path = archive.articles[0]
        self.text = self.path.read_text(encoding="utf-8")
        self.other = archive.articles[1]
        self.said = []

    def page(self, address, **options):
        page = self.browser.new_page(viewport={"width": 1280, "height": 800}, **options)
        page.on("console", self.hear)
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.goto(f"http://127.0.0.1:{self.preview.port}{address}")
        page.evaluate("window.isTheSame = true")
        return page

    def hear(self, message):
        """Errors that are told in the console; that a site has no icon is none."""
        if message.type == "error" and not message.location["url"].endswith("/favicon.ico"):
            self.said.append(message.text)

    def read(self):
        article = self.page(f"/articles/{self.path.stem}/")
        other = self.page(f"/articles/{self.other.stem}/")
        yield from self.place(article, other)
        yield from self.panel(article, other)
        yield from self.editors_page()
        yield f"the console tells of no error {self.said or ''}".rstrip(), not self.said

    def place(self, article, other):
        held = article.evaluate(
            """() => { scrollTo(0, document.body.scrollHeight * .6);
               const seen = [...document.querySelectorAll('main [id]')].find(
                 (element) => element.getBoundingClientRect().top >= 0);
               return [seen.id, Math.round(seen.getBoundingClientRect().top)]; }""")
        head, _, body = self.text.partition("\n---\n")
        words = "Words that came later. " * 120
        self.path.write_text(f"{head}\n---\n\n{words}\n\n{body}", encoding="utf-8")
        until(article, "!window.isTheSame")
        article.wait_for_load_state()
        article.wait_for_timeout(300)
        top = article.evaluate("(id) => Math.round(document.getElementById(id).getBoundingClientRect().top)", held[0])
        yield "the page is new", "Words that came later" in article.content()
        yield f"what was at {held[1]} px of the screen is at {top} px", abs(top - held[1]) <= 2
        yield "a page that is not concerned is left alone", other.evaluate("window.isTheSame === true")

    def panel(self, article, other):
        article.evaluate("window.isTheSame = true")
        self.path.write_text(self.text + FAULT, encoding="utf-8")
        article.wait_for_selector("#_dictum .dialog")
        other.wait_for_selector("#_dictum .dialog")
        yield "an error shows on every page, none is loaded anew", article.evaluate("window.isTheSame === true")
        yield "it is read out", "1 error" in article.inner_text("[id='_dictum.voice']")
        dialog = article.get_by_role("dialog", name="1 error")
        yield "the panel is a dialog with its name", dialog.count() == 1
        self.take(article, "panel")
        article.focus("#_dictum summary")
        article.keyboard.press("Escape")
        yield "Esc closes it", not article.evaluate("document.querySelector('#_dictum details').open")
        article.keyboard.press("Enter")
        yield "and Enter opens it", article.evaluate("document.querySelector('#_dictum details').open")
        dark = self.page(f"/articles/{self.path.stem}/", color_scheme="dark")
        self.take(dark, "panel-dark")
        phone = self.browser.new_page(viewport={"width": 390, "height": 844})
        phone.goto(dark.url)
        self.take(phone, "panel-phone")
        self.path.write_text(self.text, encoding="utf-8")
        article.wait_for_selector("#_dictum .dialog", state="detached")
        yield "the next good save takes it away", article.locator("#_dictum .dialog").count() == 0

    def editors_page(self):
        page = self.page("/_dictum/")
        self.take(page, "no-problems")
        self.path.write_text(self.text + "\nSome <b> words.\n" + FAULT, encoding="utf-8")
        page.wait_for_selector("text=nobody-at-all")
        yield "the list of problems fills by itself", page.locator(".problem.error").count() == 1
        self.take(page, "problems")
        dark = self.page("/_dictum/", color_scheme="dark")
        self.take(dark, "problems-dark")
        self.path.write_text(self.text + "\nSome <b> words.\n", encoding="utf-8")
        until(page, "document.querySelectorAll('.problem.error').length === 0")
        hint = self.page("/")
        hint.wait_for_selector("#_dictum .hint")
        self.take(hint, "hint")
        yield "warnings are a hint", hint.locator("#_dictum .hint a").get_attribute("href") == "/_dictum/"
        self.path.write_text(self.text, encoding="utf-8")

    def take(self, page, name):
        if self.pictures:
            page.screenshot(path=str(pathlib.Path(self.pictures) / f"{name}.png"))


def until(page, condition):
    """Waits for something to hold on a page; from outside, since the policy of pages forbids to evaluate texts on them."""
    for _ in range(500):
        try:
            if page.evaluate(condition):
                return
        except Error:
            pass  # The page is just being loaded.
        page.wait_for_timeout(20)
    raise SystemExit(f"does not come to hold: {condition}")
