"use strict";
// Says what is left of a group when a kind of evidence is hidden, and names the account pointed at.
(() => {
  const groups = (count, links) => {
    const root = [...Array(count).keys()];
    const find = (node) => {
      while (root[node] !== node) {
        root[node] = root[root[node]];
        node = root[node];
      }
      return node;
    };
    const linked = new Set();
    for (const { from, to } of links) {
      linked.add(from).add(to);
      root[find(from)] = find(to);
    }
    const sizes = new Map();
    for (const node of linked) {
      sizes.set(find(node), (sizes.get(find(node)) ?? 0) + 1);
    }
    return { linked, sizes: [...sizes.values()].sort((one, other) => other - one) };
  };

  const sentence = (count, { linked, sizes }, hidden) => {
    const without = hidden.length === 0 ? "With all evidence" : `Without ${hidden.join(", ")}`;
    if (sizes.length === 0) {
      return `${without}: nothing ties the ${count} accounts.`;
    }
    const pieces = sizes.length === 1 ? "one group" : `${sizes.length} groups, the largest`;
    const alone = count - linked.size;
    const rest = alone === 0 ? "" : `; ${alone} stand alone`;
    return `${without}: ${pieces} of ${sizes[0]} accounts${rest}.`;
  };

  const start = (card) => {
    const net = card.querySelector(".net");
    const told = card.querySelector(".told");
    const nodes = [...net.querySelectorAll(".node")];
    const boxes = [...card.querySelectorAll(".kinds input")];
    const links = [...net.querySelectorAll(".link")].map((line) => ({
      line,
      from: Number(line.dataset.from),
      to: Number(line.dataset.to),
    }));
    let at = -1;

    const tell = () => {
      const hidden = boxes.filter((box) => !box.checked).map((box) => box.value);
      const kept = links.filter(({ line }) => !hidden.some((kind) => line.classList.contains(kind)));
      const found = groups(nodes.length, kept);
      nodes.forEach((node, number) => node.classList.toggle("alone", !found.linked.has(number)));
      told.textContent = sentence(nodes.length, found, hidden);
    };

    const choose = (number) => {
      nodes[at]?.classList.remove("at");
      at = number;
      net.classList.toggle("choosing", at >= 0);
      for (const { line, from, to } of links) {
        line.classList.toggle("near", from === at || to === at);
      }
      if (at < 0) {
        tell();
        return;
      }
      nodes[at].classList.add("at");
      told.textContent = nodes[at].textContent;
    };

    boxes.forEach((box) => box.addEventListener("change", tell));
    nodes.forEach((node, number) => node.addEventListener("pointerenter", () => choose(number)));
    net.addEventListener("pointerleave", () => choose(-1));
    net.tabIndex = 0;
    net.addEventListener("blur", () => choose(-1));
    net.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step !== undefined) {
        event.preventDefault();
        choose((at + step + nodes.length) % nodes.length);
      } else if (event.key === "Escape") {
        choose(-1);
      }
    });
    tell();
  };

  document.querySelectorAll(".graph").forEach(start);
})();
