// The Markdown editor of the admin (hub/text/widgets.py): EasyMDE with a toolbar in words.
// It asks no other host, traps no Tab key, and leaves wagtail-markdown's own editors alone.
(() => {
  const TOOLS = [
    ["bold", EasyMDE.toggleBold, "bold"],
    ["italic", EasyMDE.toggleItalic, "italic"],
    ["heading", EasyMDE.toggleHeading2, "heading-2"],
    ["subheading", EasyMDE.toggleHeading3, "heading-3"],
    ["list", EasyMDE.toggleUnorderedList, "unordered-list"],
    ["numbers", EasyMDE.toggleOrderedList, "ordered-list"],
    ["quote", EasyMDE.toggleBlockquote, "quote"],
    ["link", EasyMDE.drawLink, null],
    ["table", EasyMDE.drawTable, null],
  ];

  // EasyMDE binds about twenty keys, some of them the browser's own (F11, Ctrl-P, Ctrl-H).
  const KEPT_SHORTCUTS = ["toggleBold", "toggleItalic", "drawLink", "undo", "redo"];
  const ALL_SHORTCUTS = [
    "toggleHeadingSmaller", "toggleHeadingBigger", "toggleHeading1", "toggleHeading2",
    "toggleHeading3", "toggleHeading4", "toggleHeading5", "toggleHeading6", "cleanBlock",
    "drawImage", "toggleBlockquote", "toggleOrderedList", "toggleUnorderedList",
    "toggleCodeBlock", "togglePreview", "toggleSideBySide", "toggleFullScreen",
  ];
  const MIRRORED = ["aria-describedby", "aria-invalid", "aria-required"];

  function options(element) {
    return {
      element,
      autoDownloadFontAwesome: false,
      spellChecker: false,
      nativeSpellcheck: true,
      // Screen readers and the browser's spelling checker do not see into the other kind.
      inputStyle: "contenteditable",
      toolbar: false,
      status: false,
      autofocus: false,
      indentWithTabs: false,
      tabSize: 4,
      minHeight: element.rows < 8 ? "6rem" : "12rem",
      shortcuts: Object.fromEntries(ALL_SHORTCUTS.map((name) => [name, null])),
      // Wagtail has a preview of the page. Should a script ask EasyMDE for one: no markup.
      previewRender: (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;"),
    };
  }

  class ProseController extends window.StimulusModule.Controller {
    static values = { words: Object };

    connect() {
      this.mde = new EasyMDE(options(this.element));
      this.codemirror = this.mde.codemirror;
      this.container = this.codemirror.getWrapperElement().parentElement;
      this.container.removeAttribute("role");
      this.freeTabKey();
      this.addToolbar();
      this.nameField();
      this.takeFocus();
      this.drawWhenSeen();
      this.codemirror.on("change", () => this.save());
      this.codemirror.on("blur", () => this.announce("change"));
      // Other scripts add their tools to it: hub/citations/citing.js.
      this.dispatch("ready");
    }

    disconnect() {
      this.observer.disconnect();
      this.seen.disconnect();
      this.label?.removeEventListener("click", this.focusEditor);
      delete this.element.focus;
      this.toolbar.remove();
      this.mde.toTextArea();
      this.mde.cleanup();
    }

    // An editor in a closed panel cannot measure itself. EasyMDE's own answer redraws after each
    // key until it is seen, which can lose letters that were typed but not read yet.
    drawWhenSeen() {
      this.seen = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.seen.disconnect();
        this.codemirror.refresh();
      });
      this.seen.observe(this.container);
    }

    freeTabKey() {
      const keys = this.codemirror.getOption("extraKeys");
      this.codemirror.setOption("extraKeys", { ...keys, Tab: false, "Shift-Tab": false });
    }

    save() {
      this.codemirror.save();
      this.announce("input");
    }

    announce(type) {
      this.element.dispatchEvent(new Event(type, { bubbles: true }));
    }

    addToolbar() {
      this.toolbar = document.createElement("div");
      this.toolbar.className = "w-colloquy-prose__toolbar";
      this.toolbar.setAttribute("role", "group");
      this.toolbar.setAttribute("aria-label", this.wordsValue.toolbar);
      const tools = TOOLS.filter(([name]) => name in this.wordsValue);
      this.buttons = tools.map(([name, action, state]) => this.addButton(name, action, state));
      this.container.prepend(this.toolbar);
      this.codemirror.on("cursorActivity", () => this.showState());
    }

    addButton(name, action, state) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "w-colloquy-prose__tool";
      button.textContent = this.wordsValue[name];
      button.addEventListener("click", () => {
        action(this.mde);
        this.codemirror.focus();
      });
      if (state) button.setAttribute("aria-pressed", "false");
      this.toolbar.append(button);
      return [button, state];
    }

    showState() {
      const current = this.mde.getState();
      for (const [button, state] of this.buttons) {
        if (state) button.setAttribute("aria-pressed", String(Boolean(current[state])));
      }
    }

    // The text area is hidden; what a screen reader meets is the editor's own field.
    nameField() {
      const field = this.codemirror.getInputField();
      this.label = document.querySelector(`label[for="${CSS.escape(this.element.id)}"]`);
      field.setAttribute("role", "textbox");
      field.setAttribute("aria-multiline", "true");
      if (this.label) {
        this.label.id ||= `${this.element.id}-label`;
        field.setAttribute("aria-labelledby", this.label.id);
      } else {
        const name = this.element.getAttribute("aria-label") || this.wordsValue.name;
        field.setAttribute("aria-label", name);
      }
      const mirror = () => this.mirrorAttributes(field);
      this.observer = new MutationObserver(mirror);
      this.observer.observe(this.element, { attributeFilter: MIRRORED });
      mirror();
    }

    mirrorAttributes(field) {
      for (const name of MIRRORED) {
        const value = this.element.getAttribute(name);
        if (value === null) field.removeAttribute(name);
        else field.setAttribute(name, value);
      }
    }

    // Wagtail focuses the text area of a new block, or of one with an error; so do labels.
    takeFocus() {
      this.focusEditor = () => this.codemirror.focus();
      this.element.focus = this.focusEditor;
      this.label?.addEventListener("click", this.focusEditor);
    }
  }

  window.wagtail.app.register("colloquy-prose", ProseController);
})();
