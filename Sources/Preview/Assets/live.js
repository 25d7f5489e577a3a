// Keeps a page of the preview up to date. The server sends the number of each new state; the page then looks at itself
// again, and is loaded anew only where it is another one.
(() => {
  "use strict";
  const memory = "_dictum.place";
  let own = document.getElementById("_dictum");
  let stream = null;
  let isLooking = false;
  let newest = own.dataset.generation;

  // The first element with an id that is in view, so that the same words stay at the same height.
  const anchor = () => {
    for (const element of document.querySelectorAll("main [id]")) {
      const top = element.getBoundingClientRect().top;
      if (top >= 0 && top < innerHeight) return { id: element.id, top };
    }
    return null;
  };

  const reload = () => {
    const focused = document.activeElement && document.activeElement.id;
    const place = { path: location.pathname, x: scrollX, y: scrollY, anchor: anchor(), focused };
    try {
      sessionStorage.setItem(memory, JSON.stringify(place));
      history.scrollRestoration = "manual";
    } catch { /* Without storage the browser keeps the place as well as it can. */ }
    location.reload();
  };

  const restore = () => {
    let place = null;
    try {
      place = JSON.parse(sessionStorage.getItem(memory));
      sessionStorage.removeItem(memory);
    } catch { return; }
    if (!place || place.path !== location.pathname) return;
    const element = place.anchor && document.getElementById(place.anchor.id);
    const y = element ? scrollY + element.getBoundingClientRect().top - place.anchor.top : place.y;
    scrollTo({ left: place.x, top: y, behavior: "instant" });
    const focused = place.focused && document.getElementById(place.focused);
    if (focused) focused.focus({ preventScroll: true });
    addEventListener("load", () => { history.scrollRestoration = "auto"; });
  };

  // Problems come and go without a new page; what the reader had closed stays closed while it is the same.
  const replaceOverlay = (next) => {
    const [before, after] = [own.querySelector("details"), next.querySelector("details")];
    const isSame = own.textContent.trim() === next.textContent.trim();
    if (before && after && isSame) after.open = before.open;
    own.replaceWith(next);
    own = next;
    if (!isSame) announce();
  };

  // A place of its own, which outlives what it tells of, so that it is read out.
  const voice = document.createElement("p");
  voice.id = "_dictum.voice";
  voice.setAttribute("role", "status");
  const announce = () => {
    const title = own.querySelector("h2, .hint");
    voice.textContent = title ? title.textContent : "No problems";
  };

  const look = async () => {
    if (isLooking || own.dataset.generation === newest) return;
    isLooking = true;
    const sought = newest;
    try {
      const answer = await fetch(location.pathname + location.search, { cache: "no-cache" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.getElementById("_dictum");
      if (!next || next.dataset.page !== own.dataset.page) return reload();
      next.dataset.generation = sought;
      replaceOverlay(document.adoptNode(next));
    } catch { /* The server is gone for now; the stream begins anew when it is back, and tells the newest state. */ }
    isLooking = false;
    if (newest !== sought) look();
  };

  // A page that nobody sees holds no connection: browsers allow few to one server.
  const listen = () => {
    if (stream || document.hidden) return;
    stream = new EventSource("/_dictum/events");
    stream.onmessage = (event) => {
      newest = event.data;
      voice.classList.remove("lost");
      look();
    };
    stream.onerror = () => {
      voice.classList.add("lost");
      voice.textContent = "The preview has ended. It goes on here when it is started again.";
    };
  };

  const rest = () => {
    if (stream) stream.close();
    stream = null;
  };

  document.addEventListener("keydown", (event) => {
    const details = own.querySelector("details");
    if (event.key !== "Escape" || !details || !details.open) return;
    details.open = false;
    if (details.contains(document.activeElement)) details.querySelector("summary").focus();
  });
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", listen);
  document.body.append(voice);
  restore();
  listen();
})();
