"use strict";
// Light, dark, or as the system has it; remembered where the browser lets a file remember.
(() => {
  const themes = ["system", "light", "dark"];
  const words = { system: "as the system", light: "light", dark: "dark" };
  const key = "stillwatch-theme";
  const button = document.querySelector(".theme");
  let theme = "system";

  const remembered = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const remember = () => {
    try {
      localStorage.setItem(key, theme);
    } catch {
      // A file opened from disk may not remember anything; the choice then holds for this page.
    }
  };
  const show = () => {
    document.documentElement.dataset.theme = theme;
    button.textContent = `Theme: ${words[theme]}`;
  };

  if (themes.includes(remembered())) {
    theme = remembered();
  }
  show();
  button.hidden = false;
  button.addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    remember();
    show();
  });
})();
