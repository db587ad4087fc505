// Filters, searches and pages a report that is complete without this. A large report keeps its rows and its copy in
// noscript elements, which a browser with scripts does not lay out: what is wanted of them is made when it is shown.
(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const form = $("#filters"), shown = $("#shown"), sort = $("#sort"), help = $("#help"), keys = $("#keys"), said = $("#said");
  const GRAVITY = { error: 0, warning: 1, note: 2, none: 3 };
  const ROW = /^<tr id="([^"]*)" data-s="([^"]*)" data-r="([^"]*)" data-t="([^"]*)" data-v="([^"]*)" data-p="(\d+)"/;
  const number = (value) => value.toLocaleString("en-US");
  const counted = (list, one, many) => `${number(list.length)} ${list.length === 1 ? one : many}`;
  document.documentElement.classList.add("js");

  // Text as it is searched: of elements, or of HTML that is not laid out.
  const named = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  const decoded = (entity) => named[entity] ?? String.fromCodePoint(Number(entity.slice(2, -1)));
  const plain = (html) => html.replace(/<[^>]*>/g, " ").replace(/&(?:lt|gt|amp|#\d+);/g, decoded);
  const folded = (text) => text.toLowerCase().replace(/\s+/g, " ");
  const maker = document.createElement("template");
  const fragment = (html) => { maker.innerHTML = html; return maker.content; };

  // What is only in noscript (long lists of files) is laid out when its part is opened.
  const layList = (part) => { const raw = $("noscript", part); raw?.replaceWith(fragment(raw.textContent)); };
  const lists = document.querySelectorAll("details.change");
  for (const part of lists) part.addEventListener("toggle", () => layList(part));
  if (!form) { // a report whose pages are in files of their own
    addEventListener("beforeprint", () => lists.forEach(layList));
    return;
  }

  // A list of which a part is shown: all of it, or so many at once with buttons for more.
  const partOf = (box, pager, atOnce, allAtOnce, nodeOf) => {
    const list = {
      items: [], first: 0,
      draw(all = false) {
        const paged = !all && list.items.length > allAtOnce;
        const part = paged ? list.items.slice(list.first, list.first + atOnce) : list.items;
        box.replaceChildren(...part.map(nodeOf));
        pager.hidden = !paged;
        if (!paged) return;
        const last = Math.min(list.first + atOnce, list.items.length);
        $("span", pager).textContent = `${number(list.first + 1)} to ${number(last)} of ${number(list.items.length)}`;
        $('[data-step="-1"]', pager).disabled = list.first === 0;
        $('[data-step="1"]', pager).disabled = last === list.items.length;
      },
      show(items) { list.items = items; list.first = 0; list.draw(); },
      goTo(item) {
        const at = list.items.indexOf(item);
        if (at >= 0 && !nodeOf(item).isConnected) { list.first = at - (at % atOnce); list.draw(); }
        return at >= 0;
      },
    };
    pager.addEventListener("click", (event) => {
      const step = event.target.closest("[data-step]");
      if (!step) return;
      list.first = Math.max(0, list.first + atOnce * Number(step.dataset.step));
      list.draw();
      box.closest("section").scrollIntoView({ behavior: "instant" });
    });
    return list;
  };

  // Rows of the matrix.
  const rows = [], rowsBox = $("#rows"), store = $("#store");
  if (store) {
    const [before, behind] = store.textContent.split("<tbody>");
    rowsBox.append(fragment(`${before}<tbody></tbody></table>`));
    rowsBox.hidden = false;
    for (const line of behind.split("\n")) {
      const head = ROW.exec(line);
      if (head) rows.push({ id: head[1], s: head[2], r: head[3].split(" "), t: head[4], v: head[5], p: +head[6], html: line });
    }
    store.remove();
  } else {
    for (const node of $("tbody", rowsBox).rows) {
      const d = node.dataset;
      rows.push({ id: node.id, s: d.s, r: d.r.split(" "), t: d.t, v: d.v, p: +d.p, node });
    }
  }
  const rowNode = (row) => (row.node ??= fragment(row.html).firstElementChild);
  const rowText = (row) => (row.text ??= folded(row.html ? plain(row.html) : row.node.textContent));
  const table = partOf($("tbody", rowsBox), $("[data-rows]"), 50, 300, rowNode);

  // Pages of copy: the head of each is shown, the sheet below it laid out when it is opened.
  const pagesBox = $("#pages"), sheets = $("#sheets");
  const END = "</summary>";
  const pages = sheets
    ? sheets.textContent.split('\n<details class="page"').slice(1).map((html) => {
      const cut = html.indexOf(END) + END.length;
      return { p: +/data-p="(\d+)"/.exec(html)[1], head: `<details class="page"${html.slice(0, cut)}`, sheet: html.slice(cut, html.lastIndexOf("</details>")) };
    })
    : [...pagesBox.children].map((node) => ({ p: +node.dataset.p, node }));
  sheets?.remove();
  // A finding's own address, to be copied; without a script there is nothing that copies.
  const linked = (node) => {
    for (const note of node.querySelectorAll(".said")) {
      const link = document.createElement("a");
      link.className = "link";
      link.href = `#${note.id}`;
      link.textContent = "#";
      link.setAttribute("aria-label", "Copy the link to this finding");
      note.firstElementChild.append("\u00a0", link);
    }
  };
  const lay = (page) => {
    const node = pageNode(page);
    if (!page.laid) {
      if (page.sheet) node.append(fragment(page.sheet));
      linked(node);
      page.laid = true;
    }
    return node;
  };
  const pageNode = (page) => {
    if (!page.node) {
      page.node = fragment(page.head).firstElementChild;
      page.node.open = false;
      page.node.addEventListener("toggle", () => { if (page.node.open) lay(page); });
    }
    return page.node;
  };
  const pageText = (page) => (page.text ??= folded(page.head ? plain(page.head + page.sheet) : page.node.textContent));
  const pageName = (page) => (page.name ??= folded(page.head ? plain(page.head.slice(page.head.indexOf(">") + 1)) : page.node.firstElementChild.textContent));
  const holds = (page, id) => (page.head ? `${page.head}${page.sheet}`.includes(`id="${id}"`) : Boolean($(`#${CSS.escape(id)}`, page.node) ?? (page.node.id === id)));
  if (!sheets) pages.forEach(lay);
  const list = partOf(pagesBox, $("[data-pages]"), 50, 150, pageNode);

  // What fits the filters.
  let current = -1;
  const apply = () => {
    const data = new FormData(form);
    const get = (name) => String(data.get(name) ?? "").trim();
    const q = folded(get("q")), page = folded(get("page"));
    const severity = get("severity"), rule = get("rule"), status = get("status"), type = get("type");
    const called = page ? new Set(pages.filter((one) => pageName(one).includes(page)).map((one) => one.p)) : null;
    const fits = (row) => (!severity || row.s === severity) && (!rule || row.r.includes(rule)) && (!status || row.v === status)
      && (!type || row.t === type) && (!called || called.has(row.p)) && (!q || rowText(row).includes(q));
    let found = rows.filter(fits);
    const held = new Set(found.map((row) => row.p));
    if (sort.value === "gravity") found = found.map((row, at) => [GRAVITY[row.s], at, row]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).map((one) => one[2]);
    const byCopy = !(severity || rule || status || type);
    const foundPages = pages.filter((one) => (!called || called.has(one.p)) && (held.has(one.p) || (byCopy && (!q || pageText(one).includes(q)))));
    current = -1;
    form.removeAttribute("aria-busy");
    table.show(found);
    list.show(foundPages);
    shown.textContent = found.length === rows.length && foundPages.length === pages.length
      ? `${counted(rows, "entry", "entries")} on ${counted(pages, "page", "pages")}`
      : `${number(found.length)} of ${counted(rows, "entry", "entries")}, ${number(foundPages.length)} of ${counted(pages, "page", "pages")}`;
    $("#none").hidden = foundPages.length > 0 || !pages.length;
  };
  // Lists become shorter above and below the reader: the one that was read begins anew under the filters.
  const applyHere = () => {
    const edge = form.getBoundingClientRect().bottom;
    const read = [$("#matrix"), $("#copy")].find((section) => section.getBoundingClientRect().bottom > edge + 40);
    apply();
    if (read && read.getBoundingClientRect().top < edge) read.scrollIntoView({ behavior: "instant" });
  };

  // Addresses inside the file, laid out or not.
  let emptying = false;
  const everything = () => { emptying = true; form.reset(); emptying = false; apply(); };
  const find = (id) => {
    const row = id.startsWith("m-") && rows.find((one) => one.id === id);
    if (row) {
      if (!table.goTo(row)) { everything(); table.goTo(row); }
      return row.node;
    }
    const page = /^[pcf]-/.test(id) && pages.find((one) => holds(one, id));
    if (page) {
      if (!list.goTo(page)) { everything(); list.goTo(page); }
      lay(page).open = true;
    }
    return document.getElementById(id);
  };
  let last = null;
  let goal = null;
  const reveal = (id) => {
    const target = id && find(id);
    if (!target) return false;
    for (let around = target.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
    last?.classList.remove("found-here");
    last = null;
    if (target.matches(".said, .matrix tr, .ref, .rule-entry, .authorities tr")) { last = target; target.classList.add("found-here"); }
    if (!target.matches("a, button, input, summary, [tabindex]")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    const there = () => target.scrollIntoView({ behavior: "instant", block: target.matches("section, header, details") ? "start" : "center" });
    const settle = (tries, before, stayed) => { // what was never laid out had a guessed height: go there until it stays
      if (target !== goal) return;
      there();
      const now = target.getBoundingClientRect().top + scrollY;
      const frames = now === before ? stayed + 1 : 0; // a busy machine lays out later than in the next frame
      if (tries && frames < 3) requestAnimationFrame(() => settle(tries - 1, now, frames));
    };
    goal = target;
    settle(30, NaN, 0);
    return true;
  };
  const fromHash = () => { try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; } };
  addEventListener("hashchange", () => reveal(fromHash()));

  const say = (text) => { said.textContent = ""; requestAnimationFrame(() => { said.textContent = text; }); };
  const copy = async (text) => {
    try { await navigator.clipboard.writeText(text); say("Link copied"); return; } catch { /* an older browser, or no permission */ }
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    say(document.execCommand("copy") ? "Link copied" : "The link could not be copied");
    field.remove();
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-open]")) help.showModal();
    const link = event.target.closest?.("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const id = link.getAttribute("href").slice(1);
    if (link.classList.contains("link")) {
      event.preventDefault();
      history.replaceState(null, "", `#${id}`);
      copy(location.href);
    } else if (`#${id}` === location.hash && reveal(id)) event.preventDefault();
  });

  // Keys. A reader who does not want them turns them off.
  const go = (step) => {
    const stops = table.items.filter((row) => row.v !== "pass");
    if (!stops.length) { say("No finding fits the filters"); return; }
    current = Math.min(Math.max(current + step, 0), stops.length - 1);
    const anchor = $("a.plain", rowNode(stops[current]))?.getAttribute("href").slice(1);
    if (reveal(anchor)) { history.replaceState(null, "", `#${anchor}`); say(`Finding ${current + 1} of ${stops.length}`); }
  };
  const across = () => {
    const link = last?.matches(".said") ? $("a.no", last.parentElement) : last?.matches("tr") ? $("a.plain", last) : null;
    if (link) location.hash = link.getAttribute("href");
  };
  const acts = { "/": () => form.elements.q.focus(), j: () => go(1), k: () => go(-1), e: across, "?": () => help.showModal() };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.matches?.("input[type=search]")) { event.target.value = ""; applyHere(); return; }
    const busy = help.open || event.ctrlKey || event.metaKey || event.altKey || event.target.matches?.("input, select, textarea");
    if (!keys.checked || busy || !Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    acts[event.key]();
  });

  let waiting = 0;
  form.addEventListener("input", () => { form.setAttribute("aria-busy", "true"); clearTimeout(waiting); waiting = setTimeout(applyHere, 60); });
  form.addEventListener("reset", () => { if (!emptying) { form.setAttribute("aria-busy", "true"); setTimeout(applyHere); } }); // the fields are empty only then
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(waiting); applyHere(); });
  sort.addEventListener("change", apply);

  // Print what fits, all of it.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = list.items.filter((page) => !pageNode(page).open);
    for (const page of list.items) lay(page).open = true;
    lists.forEach(layList);
    table.draw(true);
    list.draw(true);
  });
  addEventListener("afterprint", () => { for (const page of opened) page.node.open = false; table.draw(); list.draw(); });

  form.hidden = false;
  $("#order").hidden = !rows.length;
  $(".keys").hidden = false;
  apply();
  if (location.hash.length > 1) reveal(fromHash());

  // Search texts are made ahead in idle time, so that the first search is as fast as the next.
  const ahead = (at) => requestIdleCallback((idle) => {
    let next = at;
    for (; next < rows.length + pages.length && idle.timeRemaining() > 2; next += 1) {
      if (next < rows.length) rowText(rows[next]); else pageText(pages[next - rows.length]);
    }
    if (next < rows.length + pages.length) ahead(next);
  });
  if (typeof requestIdleCallback === "function") ahead(0);
})();
