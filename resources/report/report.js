"use strict";
// Everything that came from the user is text: nothing here parses it as HTML.
const data = JSON.parse(document.getElementById("data").textContent);
const { words, cells, figures, photos, materials, settings } = data;
const byId = (id) => document.getElementById(id);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

function element(tag, className = "", text = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

// --- pictures are fetched when they come near the window ---

const near = new IntersectionObserver((entries) => {
  for (const entry of entries.filter((it) => it.isIntersecting)) {
    near.unobserve(entry.target);
    entry.target.src = entry.target.dataset.src;
  }
}, { rootMargin: "120px" });
const watchPictures = (root) => all("img[data-src]:not([src])", root).forEach((image) => near.observe(image));

// --- which cells are shown, and in which order ---

const state = { view: "matrix", filter: "all", tag: "", find: "", sort: "", bestFirst: false };
const FILTERS = {
  all: () => true,
  fail: (cell) => cell.verdict === "fail",
  warn: (cell) => cell.verdict === "warn",
  changed: (cell) => awaits(cell),
  unrated: (cell) => !cell.rating,
  bad: (cell) => cell.rating?.mark === "bad",
};
const VERDICTS = ["fail", "warn", "", "pass"];
const STANDINGS = ["failed", "changed", "new", "unnoticeable", "same", ""];

const awaits = (cell) => ["failed", "changed", "new"].includes(cell.standing) && !cell.accepted;

function haystack(cell) {
  const rating = cell.rating ?? { tags: [], note: "" };
  const said = [photos[cell.photo].name, materials[cell.material].name, settings[cell.setting], cell.code, cell.message];
  return [...said, rating.note, ...rating.tags].join("\n").toLowerCase();
}

function fits(cell) {
  const tags = [...photos[cell.photo].tags, ...(cell.rating?.tags ?? [])];
  return FILTERS[state.filter](cell) && (!state.tag || tags.includes(state.tag))
    && (!state.find || (cell.haystack ??= haystack(cell)).includes(state.find));
}

// Smaller is worse; what was not measured comes last, whichever way is first.
function badness(cell) {
  if (state.sort === "verdict") return VERDICTS.indexOf(cell.verdict);
  if (state.sort === "standing") return STANDINGS.indexOf(cell.standing);
  const figure = figures.find((it) => `figure:${it.name}` === state.sort);
  const measured = figure && cell.figures[figure.name];
  return measured ? (figure.better === "lower" ? -measured[0] : measured[0]) : null;
}

function compareBy(badnessOf) {
  return (one, other) => {
    const [a, b] = [badnessOf(one), badnessOf(other)];
    if (a === null || b === null) return (a === null) - (b === null);
    return state.bestFirst ? b - a : a - b;
  };
}

function shownCells() {
  const shown = cells.filter(fits);
  return state.sort ? shown.sort(compareBy(badness)) : shown;
}

// --- the matrix ---

const body = document.querySelector(".matrix tbody");
const rows = all("tr", body);
const columnsOf = new Map(all(".matrix th.setting").map((head) => [head.dataset.column, head]));

function showMatrix(shown) {
  const numbers = new Set(shown.map((cell) => cell.number));
  const usedColumns = new Set();
  const figure = state.sort.startsWith("figure:") ? state.sort.slice(7) : "";
  for (const row of rows) {
    let used = false;
    all(".cell", row).forEach((button) => {
      const cell = cells[button.dataset.cell];
      const isShown = numbers.has(cell.number);
      button.classList.toggle("dim", !isShown);
      button.querySelector(".value").textContent = figure ? cell.figures[figure]?.[1] ?? "" : "";
      if (isShown) { used = true; usedColumns.add(cell.column); }
    });
    row.hidden = !used;
  }
  for (const [number, head] of columnsOf) hideColumn(Number(number), head, !usedColumns.has(Number(number)));
  for (const head of all(".matrix th.material")) head.hidden = !showSpan(head);
  orderRows(shown);
}

const cellsOfColumn = new Map();
function hideColumn(number, head, hidden) {
  if (head.hidden === hidden) return;
  head.hidden = hidden;
  if (!cellsOfColumn.size) {
    for (const row of rows) all("td", row).forEach((cell, at) => cellsOfColumn.set(at, [...(cellsOfColumn.get(at) ?? []), cell]));
  }
  for (const cell of cellsOfColumn.get(number)) cell.hidden = hidden;
}

// How many of a material's columns are shown is how wide its head is.
let spans = null;
function showSpan(head) {
  spans ??= materialSpans();
  const shown = spans.get(head).filter((column) => !column.hidden).length;
  if (shown) head.colSpan = shown;
  return shown;
}

function materialSpans() {
  const columns = [...columnsOf.values()];
  return new Map(all(".matrix th.material").map((head) => [head, columns.splice(0, head.colSpan)]));
}

// A row stands where its worst cell that is shown does (or its best one).
function orderRows(shown) {
  const worst = new Map();
  for (const cell of shown) {
    const value = state.sort ? badness(cell) : null;
    const known = worst.get(cell.row) ?? null;
    if (value !== null && (known === null || (state.bestFirst ? value > known : value < known))) worst.set(cell.row, value);
  }
  const of = (row) => (state.sort ? worst.get(Number(row.dataset.row)) ?? null : Number(row.dataset.row));
  const ordered = [...rows].sort(state.sort ? compareBy(of) : (one, other) => of(one) - of(other));
  body.append(...ordered);
}

// --- the list ---

const COLUMNS = [
  { label: "" }, { label: words.photo }, { label: words.material }, { label: words.setting },
  { label: words.verdict, sort: "verdict" }, ...(data.baseline ? [{ label: words.standing, sort: "standing" }] : []),
  ...figures.map((figure) => ({ label: figure.label, sort: `figure:${figure.name}`, figure: figure.name })),
];

function makeHead() {
  const line = element("tr");
  for (const column of COLUMNS) {
    const head = element("th", column.figure ? "number" : "");
    head.scope = "col";
    const button = element("button", "", column.label);
    button.type = "button";
    button.disabled = !column.sort;
    button.addEventListener("click", () => sortBy(column.sort, state.sort === column.sort && !state.bestFirst));
    head.append(button);
    line.append(head);
    column.head = head;
  }
  document.querySelector(".list thead").append(line);
}

function makeLine(cell) {
  const line = element("tr");
  line.dataset.cell = cell.number;
  const picture = element("button", "open");
  picture.type = "button";
  picture.setAttribute("aria-label", cell.title);
  if (cell.result.thumbnail) {
    const image = element("img");
    image.alt = "";
    image.dataset.src = cell.result.thumbnail;
    picture.append(image);
  } else picture.textContent = cell.code || "–";
  const texts = [picture, photos[cell.photo].name, materials[cell.material].name, settings[cell.setting], pill("verdict", cell)];
  if (data.baseline) texts.push(pill("standing", cell));
  for (const content of [...texts, ...figures.map((figure) => cell.figures[figure.name]?.[1] ?? "–")]) {
    const place = element("td", line.children.length >= texts.length ? "number" : "");
    place.append(content);
    line.append(place);
  }
  return line;
}

function pill(kind, cell) {
  const value = cell[kind];
  return value ? element("span", `pill ${value}`, words[`${kind}.${value}`]) : element("span", "muted", "–");
}

function showList(shown) {
  if (!COLUMNS[0].head) makeHead();
  for (const column of COLUMNS) {
    if (column.sort && column.sort === state.sort) column.head.setAttribute("aria-sort", state.bestFirst ? "descending" : "ascending");
    else column.head.removeAttribute("aria-sort");
  }
  const target = document.querySelector(".list tbody");
  target.replaceChildren(...shown.map((cell) => (cell.line ??= makeLine(cell))));
  watchPictures(target);
}

// --- tools ---

let shown = cells;
function refresh() {
  shown = shownCells();
  if (state.view === "matrix") showMatrix(shown);
  if (state.view === "list") showList(shown);
  all(".empty").forEach((text) => { text.hidden = shown.length > 0; });
  byId("count").textContent = `${shown.length} ${words.of} ${cells.length}`;
}

function press(group, chosen, attribute = "aria-pressed") {
  for (const button of group) button.setAttribute(attribute, String(button === chosen));
}

function sortBy(name, bestFirst = state.bestFirst) {
  Object.assign(state, { sort: name, bestFirst });
  byId("sort").value = name;
  byId("direction").textContent = bestFirst ? "↑" : "↓";
  byId("direction").setAttribute("aria-pressed", String(bestFirst));
  refresh();
}

function showView(name) {
  state.view = name;
  for (const button of all("[data-view]")) {
    const chosen = button.dataset.view === name;
    button.setAttribute("aria-selected", String(chosen));
    byId(button.dataset.view).hidden = !chosen;
  }
  refresh();
}

all("[data-view]").forEach((button) => button.addEventListener("click", () => showView(button.dataset.view)));
all("[data-filter]").forEach((button) => button.addEventListener("click", () => {
  state.filter = button.dataset.filter;
  press(all("[data-filter]"), button);
  refresh();
}));
byId("tag")?.addEventListener("change", (event) => { state.tag = event.target.value; refresh(); });
byId("find").addEventListener("input", (event) => { state.find = event.target.value.trim().toLowerCase(); refresh(); });
byId("sort").addEventListener("change", (event) => sortBy(event.target.value));
byId("direction").addEventListener("click", () => sortBy(state.sort, !state.bestFirst));
document.querySelector("main").addEventListener("click", (event) => {
  const place = event.target.closest("[data-cell]");
  if (place) openCell(Number(place.dataset.cell));
});

// --- one cell ---

const dialog = byId("view");
const stage = byId("stage");
const look = { number: 0, mode: "side_by_side", left: "", right: "result", zoom: 1, u: 0.5, v: 0.5, split: 0.5, timer: 0 };
const STROBE_MS = 500; // at most two pictures a second: well below what is dangerous to anybody

const picturesOf = (cell) => ({
  template: materials[cell.material].full,
  user: photos[cell.photo].full,
  result: cell.result.full,
  ...(data.baseline ? { baseline: cell.before } : {}),
});

function openCell(number) {
  look.number = number;
  if (!dialog.open) dialog.showModal();
  showCell();
}

function showCell() {
  const cell = cells[look.number];
  byId("view-title").textContent = cell.title;
  byId("place").textContent = `${orderedPlace() + 1} ${words.of} ${shown.length}`;
  look.left ||= data.baseline ? "baseline" : "template";
  fillChoices(byId("left"), look.left);
  fillChoices(byId("right"), look.right);
  byId("pair").hidden = look.mode === "side_by_side";
  byId("gain").hidden = look.mode !== "difference";
  showPanes(picturesOf(cell));
  byId("about").replaceChildren(...about(cell));
}

function fillChoices(select, chosen) {
  if (!select.options.length) {
    for (const name of Object.keys(picturesOf(cells[0]))) select.add(new Option(words[name], name));
  }
  select.value = chosen;
}

function showPanes(pictures) {
  clearInterval(look.timer);
  const sideBySide = look.mode === "side_by_side";
  const groups = sideBySide ? Object.keys(pictures).map((name) => [name]) : [[look.left, look.right]];
  stage.className = `stage n${groups.length} ${look.mode}`;
  stage.replaceChildren(...groups.map((names) => pane(names, pictures)));
  if (look.mode === "strobe") look.timer = setInterval(strobe, STROBE_MS);
  if (look.mode === "divider") stage.firstChild.append(grip());
  place();
}

function pane(names, pictures) {
  const made = element("div", "pane");
  const layers = element("div", "layers");
  names.forEach((name, at) => {
    const label = element("span", `label ${at ? "right" : ""}`, words[name]);
    if (pictures[name]) {
      const image = element("img");
      image.alt = words[name];
      image.draggable = false;
      image.addEventListener("load", place);
      image.src = pictures[name];
      layers.append(image);
    } else made.append(element("p", "missing", missing(name)));
    made.append(label);
  });
  made.prepend(layers);
  return made;
}

function missing(name) {
  const cell = cells[look.number];
  return name === "result" && cell.code ? `${cell.code}\n${cell.message}` : words.no_picture;
}

// All pictures show the same place at the same zoom, each measured in its own size.
function place() {
  for (const one of all(".pane", stage)) {
    const { clientWidth: width, clientHeight: height } = one;
    for (const [at, image] of all("img", one).entries()) {
      if (!image.naturalWidth) continue;
      const scale = look.zoom * Math.min(width / image.naturalWidth, height / image.naturalHeight);
      const [x, y] = [width / 2 - look.u * image.naturalWidth * scale, height / 2 - look.v * image.naturalHeight * scale];
      image.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
      image.classList.toggle("sharp", scale > 2.5);
      const cut = look.mode === "divider" && at ? Math.max(0, (look.split * width - x) / scale) : 0;
      image.style.clipPath = cut ? `inset(0 0 0 ${cut}px)` : "";
    }
    const handle = one.querySelector(".grip");
    if (handle) handle.style.left = `${look.split * 100}%`;
    one.querySelector(".layers").style.filter = look.mode === "difference" ? `brightness(${byId("amplify").value})` : "";
  }
  byId("percent").textContent = `${Math.round(look.zoom * 100)} %`;
}

function strobe() {
  const [, over] = all("img", stage);
  if (over) over.style.visibility = over.style.visibility === "hidden" ? "" : "hidden";
}

function grip() {
  const made = element("div", "grip");
  made.addEventListener("pointerdown", (event) => {
    event.stopPropagation();
    made.setPointerCapture(event.pointerId);
  });
  made.addEventListener("pointermove", (event) => {
    if (!made.hasPointerCapture(event.pointerId)) return;
    const box = stage.getBoundingClientRect();
    look.split = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    place();
  });
  return made;
}

function zoom(factor, at = null) {
  const before = look.zoom;
  look.zoom = Math.min(32, Math.max(1, before * factor));
  if (at) {
    const image = at.pane.querySelector("img");
    if (image?.naturalWidth) {
      const fit = Math.min(at.pane.clientWidth / image.naturalWidth, at.pane.clientHeight / image.naturalHeight);
      const gain = (1 / before - 1 / look.zoom) / fit;
      look.u += (at.x - at.pane.clientWidth / 2) * gain / image.naturalWidth;
      look.v += (at.y - at.pane.clientHeight / 2) * gain / image.naturalHeight;
    }
  }
  if (look.zoom === 1) Object.assign(look, { u: 0.5, v: 0.5 });
  keepInside();
  place();
}

function keepInside() {
  for (const axis of ["u", "v"]) look[axis] = Math.min(1, Math.max(0, look[axis]));
}

stage.addEventListener("wheel", (event) => {
  const pane = event.target.closest(".pane");
  if (!pane) return;
  event.preventDefault();
  const box = pane.getBoundingClientRect();
  zoom(Math.exp(-event.deltaY / 300), { pane, x: event.clientX - box.left, y: event.clientY - box.top });
}, { passive: false });
stage.addEventListener("pointerdown", (event) => stage.setPointerCapture(event.pointerId));
stage.addEventListener("pointermove", (event) => {
  if (!stage.hasPointerCapture(event.pointerId)) return;
  const image = stage.querySelector("img");
  const pane = image?.closest(".pane");
  if (!image?.naturalWidth) return;
  const scale = look.zoom * Math.min(pane.clientWidth / image.naturalWidth, pane.clientHeight / image.naturalHeight);
  look.u -= event.movementX / scale / image.naturalWidth;
  look.v -= event.movementY / scale / image.naturalHeight;
  keepInside();
  place();
});
new ResizeObserver(place).observe(stage);

function about(cell) {
  const pills = element("div", "pills");
  pills.append(pill("verdict", cell));
  if (cell.standing) pills.append(pill("standing", cell));
  if (cell.accepted) pills.append(element("span", "pill pass", words.accepted));
  if (cell.rating?.mark) pills.append(element("span", "pill", words[`mark.${cell.rating.mark}`]));
  const facts = [
    [words.photo, [photos[cell.photo].name, ...photos[cell.photo].tags].join(" · ")],
    [words.material, materials[cell.material].name],
    [words.setting, settings[cell.setting]],
    [words.repeat, cell.repeat ? String(cell.repeat + 1) : ""],
    [words.expected, cell.expected === "ok" ? words.picture_ok : cell.expected],
    [words.code, cell.code],
    [words.message, cell.message],
    [words.causes, cell.causes.map((cause) => words[`cause.${cause}`]).join(", ")],
    [words.likeness, cell.likeness],
    [words.stars, "★".repeat(cell.rating?.stars ?? 0)],
    [words.tags, (cell.rating?.tags ?? []).join(", ")],
    [words.note, cell.rating?.note],
    [words.notes, cell.notes.join(", ")],
    [words.request_id, cell.request],
    [words.charged, cell.charged === "no" ? "" : words[cell.charged]],
  ];
  const measured = figures.filter((it) => cell.figures[it.name]).map((it) => [it.label, cell.figures[it.name][1]]);
  return [pills, pairs(facts.filter(([, value]) => value)), element("h3", "", words.figures), pairs(measured, "number")];
}

function pairs(lines, className = "") {
  const made = element("table");
  for (const [name, value] of lines) {
    const line = made.insertRow();
    line.append(element("th", "", name), element("td", className, value));
  }
  return made;
}

// Steps go through what is shown, in its order.
const orderedPlace = () => shown.findIndex((cell) => cell.number === look.number);

function step(by, wanted = () => true) {
  const from = orderedPlace();
  for (let away = 1; away <= shown.length; away += 1) {
    const cell = shown.at((from + by * away) % shown.length);
    if (wanted(cell)) { look.number = cell.number; break; }
  }
  showCell();
}

function setMode(name) {
  look.mode = name;
  press(all("[data-mode]"), document.querySelector(`[data-mode="${name}"]`));
  showCell();
}

const ZOOMS = { in: () => zoom(1.5), out: () => zoom(1 / 1.5), fit: () => zoom(0) };
const MODES = all("[data-mode]").map((button) => button.dataset.mode);
const KEYS = {
  ArrowLeft: () => step(-1), ArrowUp: () => step(-1), ArrowRight: () => step(1), ArrowDown: () => step(1),
  n: () => step(1, awaits), "+": ZOOMS.in, "=": ZOOMS.in, "-": ZOOMS.out, 0: ZOOMS.fit,
  ...Object.fromEntries(MODES.map((name, at) => [at + 1, () => setMode(name)])),
};

all("[data-mode]").forEach((button) => button.addEventListener("click", () => setMode(button.dataset.mode)));
all("[data-zoom]").forEach((button) => button.addEventListener("click", () => ZOOMS[button.dataset.zoom]()));
for (const side of ["left", "right"]) byId(side).addEventListener("change", (event) => { look[side] = event.target.value; showCell(); });
byId("amplify").addEventListener("input", place);
byId("previous").addEventListener("click", () => step(-1));
byId("next").addEventListener("click", () => step(1));
byId("next-changed").addEventListener("click", () => step(1, awaits));
byId("next-changed").hidden = !data.baseline;
byId("close").addEventListener("click", () => dialog.close());
dialog.addEventListener("close", () => {
  clearInterval(look.timer);
  stage.replaceChildren();
  document.querySelector(`main section:not([hidden]) [data-cell="${look.number}"]`)?.focus();
});
dialog.addEventListener("keydown", (event) => {
  const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act || event.ctrlKey || event.metaKey || event.target.matches("select, input")) return;
  event.preventDefault();
  act();
});

// Arrows move between the cells of the matrix.
document.querySelector(".matrix").addEventListener("keydown", (event) => {
  const here = event.target.closest(".cell");
  const move = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (!here || !move) return;
  event.preventDefault();
  const lines = all("tr:not([hidden])", body).map((row) => all(".cell", row).filter((cell) => !cell.closest("td").hidden));
  const y = lines.findIndex((line) => line.includes(here));
  const x = lines[y].indexOf(here);
  lines[y + move[1]]?.at(Math.max(0, Math.min(x + move[0], lines[y + move[1]].length - 1)))?.focus();
});

watchPictures(document);
refresh();
