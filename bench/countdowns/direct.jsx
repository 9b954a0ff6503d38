import { bench } from "./run.jsx";

// As it is written by hand: one interval that sets every text.
bench((count, deadline) => {
  const root = document.querySelector("#root");
  const spans = Array.from({ length: count }, () => root.appendChild(document.createElement("span")));
  const write = () => {
    for (const span of spans) span.textContent = String(Math.ceil((deadline - Date.now()) / 1000));
  };
  write();
  setInterval(write, 1000);
});
