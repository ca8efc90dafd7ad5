extension HTMLRenderer {
  /// What the page does by itself: filter, search, jump from finding to finding, print.
  static let script: StaticString = """

    (function () {
      "use strict";
      var find = function (id) { return document.getElementById(id); };
      var all = function (selector, top) { return Array.prototype.slice.call((top || document).querySelectorAll(selector)); };
      var form = find("filter");
      var notes = all(".note").map(function (note) {
        return { note: note, line: note.closest(".line"), text: note.textContent.toLowerCase() };
      });
      var documents = all(".document");
      var texts = new Map();
      documents.forEach(function (part) { texts.set(part, part.textContent.toLowerCase()); });
      form.hidden = false;

      function update() {
        var words = find("words").value.trim().toLowerCase();
        var topic = find("topic").value;
        var only = find("only").checked;
        var shown = {};
        all("[id^=severity-]").forEach(function (box) { shown[box.value] = box.checked; });
        var count = 0;
        var narrowed = words !== "" || topic !== "" || Object.keys(shown).some(function (key) { return !shown[key]; });
        var lines = new Set();
        notes.forEach(function (entry) {
          var data = entry.note.dataset;
          var isShown = shown[data.severity] && (topic === "" || data.topic === topic)
            && (words === "" || (entry.line ? entry.line.textContent : entry.text).toLowerCase().indexOf(words) >= 0);
          entry.note.classList.toggle("is-hidden", !isShown);
          if (isShown) { count += 1; lines.add(entry.line); }
        });
        documents.forEach(function (part) {
          var holdsWords = words !== "" && topic === "" && texts.get(part).indexOf(words) >= 0;
          var visible = false;
          part.classList.toggle("only", only);
          all(".line", part).forEach(function (line) {
            var hit = lines.has(line) || (holdsWords && line.textContent.toLowerCase().indexOf(words) >= 0);
            line.classList.toggle("is-hidden", only ? !lines.has(line) : words !== "" && !hit);
            visible = visible || hit;
          });
          part.classList.toggle("is-hidden", narrowed && !visible);
        });
        find("count").textContent = find("count").dataset.text.replace("{}", count);
      }

      form.addEventListener("input", update);
      form.addEventListener("submit", function (event) { event.preventDefault(); });
      find("print").addEventListener("click", function () { window.print(); });
      find("print-sheets").addEventListener("click", function () {
        document.body.classList.add("only-sheets");
        window.print();
        document.body.classList.remove("only-sheets");
      });

      var current = -1;
      document.addEventListener("keydown", function (event) {
        var isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
        if (isTyping || event.ctrlKey || event.altKey || event.metaKey) { return; }
        var step = event.key === "n" || event.key === "j" ? 1 : event.key === "p" || event.key === "k" ? -1 : 0;
        if (event.key === "/") { event.preventDefault(); find("words").focus(); return; }
        var visible = notes.filter(function (entry) { return entry.note.offsetParent !== null; });
        if (step === 0 || visible.length === 0) { return; }
        var at = visible.findIndex(function (entry) { return notes.indexOf(entry) === current; });
        var next = visible[(at + step + visible.length) % visible.length];
        all(".note.current").forEach(function (note) { note.classList.remove("current"); });
        current = notes.indexOf(next);
        next.note.classList.add("current");
        next.note.focus({ preventScroll: true });
        next.note.scrollIntoView({ block: "center" });
      });
      update();
    })();

    """
}
