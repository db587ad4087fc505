// Filters, searches and pages a report that is complete without this. Large reports keep their rows and copy in
// noscript elements, which a browser with scripts does not lay out: what is wanted of them is made when it is shown.
(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const form = $("#filters"), shown = $("#shown"), rowsBox = $("#rows"), pager = $("#pager"), range = $("#range");
  const sort = $("#sort"), help = $("#help"), keys = $("#keys"), said = $("#said"), store = $("#store");
  const AT_ONCE = 50, ALL_AT_ONCE = 300;
  const GRAVITY = { error: 0, warning: 1, note: 2, none: 3 };
  const HEAD = /^<tr id="([^"]*)" data-s="([^"]*)" data-r="([^"]*)" data-t="([^"]*)" data-v="([^"]*)" data-p="(\d+)"/;
  document.documentElement.classList.add("js");

  const entities = { "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'", "&amp;": "&" };
  const plain = (html) => html.replace(/<[^>]*>/g, " ").replace(/&(?:lt|gt|amp|#34|#39);/g, (e) => entities[e]);
  const folded = (text) => text.toLowerCase().replace(/\s+/g, " ");

  // Rows of the matrix: elements in a small report, lines of HTML in a large one.
  let table;
  const rows = [];
  if (store) {
    const [before, behind] = store.textContent.split("<tbody>");
    rowsBox.innerHTML = before + "<tbody></tbody></table>";
    table = $("tbody", rowsBox);
    for (const line of behind.split("\n")) {
      const head = HEAD.exec(line);
      if (head) rows.push({ id: head[1], s: head[2], r: head[3].split(" "), t: head[4], v: head[5], p: +head[6], html: line });
    }
    rowsBox.hidden = false;
  } else {
    table = $("tbody", rowsBox);
    for (const node of table.rows) {
      const d = node.dataset;
      rows.push({ id: node.id, s: d.s, r: d.r.split(" "), t: d.t, v: d.v, p: +d.p, node });
    }
  }
  const maker = document.createElement("template");
  const nodeOf = (row) => {
    if (!row.node) { maker.innerHTML = row.html; row.node = maker.content.firstElementChild; }
    return row.node;
  };
  const textOf = (row) => (row.text ??= folded(row.node ? row.node.textContent : plain(row.html)));

  // Pages of copy: their text is taken from what is not laid out yet.
  const pages = [...document.querySelectorAll("details.page")].map((node) => ({
    node, number: +node.dataset.p, name: folded(node.firstElementChild.textContent), hidden: false,
  }));
  const byNumber = new Map(pages.map((page) => [page.number, page]));
  const pageText = (page) => (page.text ??= folded((() => {
    const raw = $("noscript", page.node);
    return raw ? plain(raw.textContent) : page.node.textContent;
  })()));
  const lay = (page) => {
    const raw = $("noscript", page.node);
    if (!raw) return;
    maker.innerHTML = raw.textContent;
    raw.replaceWith(maker.content.cloneNode(true));
  };
  for (const page of pages) page.node.addEventListener("toggle", () => { if (page.node.open) lay(page); });

  // What fits the filters.
  let fitting = rows, first = 0, current = -1;
  const wanted = () => {
    const data = new FormData(form);
    const get = (name) => String(data.get(name) ?? "");
    return { q: folded(get("q").trim()), severity: get("severity"), rule: get("rule"), status: get("status"), type: get("type"), page: folded(get("page").trim()) };
  };
  const apply = () => {
    const w = wanted();
    const filtered = w.severity || w.rule || w.status || w.type;
    const named = w.page ? new Set(pages.filter((page) => page.name.includes(w.page)).map((page) => page.number)) : null;
    const fits = (row) => (!w.severity || row.s === w.severity) && (!w.rule || row.r.includes(w.rule)) && (!w.status || row.v === w.status) && (!w.type || row.t === w.type) && (!named || named.has(row.p)) && (!w.q || textOf(row).includes(w.q));
    fitting = rows.filter(fits);
    if (sort.value === "gravity") fitting = fitting.map((row, at) => [GRAVITY[row.s], at, row]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).map((one) => one[2]);
    const held = new Set(fitting.map((row) => row.p));
    let count = 0;
    for (const page of pages) {
      const fit = (!named || named.has(page.number)) && (held.has(page.number) || (!filtered && (!w.q || pageText(page).includes(w.q))));
      if (fit) count += 1;
      if (fit === page.hidden) { page.hidden = !fit; page.node.hidden = !fit; }
    }
    first = 0; current = -1;
    draw();
    const n = (value) => value.toLocaleString("en-US");
    shown.textContent = fitting.length === rows.length && count === pages.length
      ? `${n(rows.length)} entries on ${n(pages.length)} pages`
      : `${n(fitting.length)} of ${n(rows.length)} entries, ${n(count)} of ${n(pages.length)} pages`;
    $("#none").hidden = count > 0 || !pages.length;
  };
  const draw = (all = false) => {
    const paged = !all && fitting.length > ALL_AT_ONCE;
    const part = paged ? fitting.slice(first, first + AT_ONCE) : fitting;
    table.replaceChildren(...part.map(nodeOf));
    pager.hidden = !paged;
    if (paged) {
      range.textContent = `${(first + 1).toLocaleString("en-US")} to ${Math.min(first + AT_ONCE, fitting.length).toLocaleString("en-US")} of ${fitting.length.toLocaleString("en-US")}`;
      $('[data-step="-1"]', pager).disabled = first === 0;
      $('[data-step="1"]', pager).disabled = first + AT_ONCE >= fitting.length;
    }
  };

  // Addresses inside the file, laid out or not.
  const find = (id) => {
    const there = document.getElementById(id);
    if (there) return there;
    if (id.startsWith("m-")) {
      let at = fitting.findIndex((row) => row.id === id);
      if (at < 0 && rows.some((row) => row.id === id)) { form.reset(); apply(); at = fitting.findIndex((row) => row.id === id); }
      if (at < 0) return null;
      if (fitting.length > ALL_AT_ONCE) { first = at - (at % AT_ONCE); draw(); }
      return document.getElementById(id);
    }
    const marked = `id="${id}"`;
    for (const page of pages) {
      const raw = $("noscript", page.node);
      if (raw && raw.textContent.includes(marked)) { lay(page); return document.getElementById(id); }
    }
    return null;
  };
  let last = null;
  const reveal = (id, focus = true) => {
    const target = id && find(id);
    if (!target) return false;
    const page = target.closest("details.page");
    if (page) {
      if (page.hidden) { form.reset(); apply(); }
      page.open = true;
      lay(byNumber.get(+page.dataset.p));
    }
    last?.classList.remove("found-here");
    if (target.matches(".said, .matrix tr, .ref, .rule-entry, .authorities tr")) { last = target; target.classList.add("found-here"); }
    if (focus) { if (!target.matches("a, button, input, summary, [tabindex]")) target.tabIndex = -1; target.focus({ preventScroll: true }); }
    // A page that was never laid out has a guessed height: go there again once it is known.
    target.scrollIntoView({ behavior: "instant", block: target.matches("section, header, details") ? "start" : "center" });
    requestAnimationFrame(() => target.scrollIntoView({ behavior: "instant", block: target.matches("section, header, details") ? "start" : "center" }));
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
    const link = event.target.closest?.("a[href^='#']");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      const id = link.getAttribute("href").slice(1);
      if (link.classList.contains("link")) {
        event.preventDefault();
        history.replaceState(null, "", `#${id}`);
        copy(location.href);
      } else if (`#${id}` === location.hash && reveal(id)) event.preventDefault();
      return;
    }
    const step = event.target.closest?.("[data-step]");
    if (step) { first = Math.max(0, first + AT_ONCE * Number(step.dataset.step)); draw(); $("#matrix").scrollIntoView({ behavior: "instant" }); }
    if (event.target.closest?.("[data-open]")) help.showModal();
  });

  // Keys. A reader who does not want them turns them off.
  const go = (step) => {
    const stops = fitting.filter((row) => row.v !== "pass");
    if (!stops.length) return say("No finding fits the filters");
    current = Math.min(Math.max(current + step, 0), stops.length - 1);
    const row = nodeOf(stops[current]);
    const anchor = $(".verdict .plain", row)?.getAttribute("href")?.slice(1);
    if (anchor && reveal(anchor)) { history.replaceState(null, "", `#${anchor}`); say(`Finding ${current + 1} of ${stops.length}`); }
  };
  const across = () => {
    const note = last?.matches(".said") ? $(".note-foot a[href^='#m-']", last.parentElement) : last?.matches("tr") ? $(".plain", last) : null;
    if (note) location.hash = note.getAttribute("href");
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.matches?.("input[type=search]")) { event.target.value = ""; apply(); return; }
    if (!keys.checked || help.open || event.ctrlKey || event.metaKey || event.altKey || event.target.matches?.("input, select, textarea")) return;
    const act = { "/": () => form.elements.q.focus(), j: () => go(1), k: () => go(-1), e: across, "?": () => help.showModal() }[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  let waiting = 0;
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(apply, 60); });
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => { event.preventDefault(); apply(); });
  sort.addEventListener("change", apply);

  // Print what fits, all of it.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = pages.filter((page) => !page.hidden && !page.node.open);
    for (const page of pages) if (!page.hidden) lay(page);
    for (const page of opened) page.node.open = true;
    draw(true);
  });
  addEventListener("afterprint", () => { for (const page of opened) page.node.open = false; draw(); });

  form.hidden = false;
  $("#order").hidden = !rows.length;
  for (const node of document.querySelectorAll(".keys")) node.hidden = false;
  apply();
  if (location.hash.length > 1) reveal(fromHash());

  // Search texts are made ahead in idle time, so that the first search is as fast as the next.
  const ahead = (at) => requestIdleCallback?.((idle) => {
    let next = at;
    while (next < rows.length + pages.length && idle.timeRemaining() > 2) {
      if (next < rows.length) textOf(rows[next]); else pageText(pages[next - rows.length]);
      next += 1;
    }
    if (next < rows.length + pages.length) ahead(next);
  });
  if (typeof requestIdleCallback === "function") ahead(0);
})();
