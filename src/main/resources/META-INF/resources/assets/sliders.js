// Shows the sliders, and keeps each and its number field the same. Without scripts the number fields stand alone.
(() => {
  const bind = (root) => {
    root.querySelectorAll("input[type=range][data-for]").forEach((slider) => {
      const field = document.getElementById(slider.dataset.for);
      if (!field || !slider.hidden) {
        return;
      }
      slider.hidden = false;
      slider.addEventListener("input", () => {
        field.value = slider.value;
      });
      field.addEventListener("input", () => {
        slider.value = field.value === "" ? 0 : field.value;
      });
    });
  };
  bind(document);
  document.addEventListener("htmx:afterSwap", () => bind(document));
})();
