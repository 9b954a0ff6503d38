import { bench } from "./run.jsx";

// The least there is to do: one interval that writes every text.
bench((count, deadline) => {
  const spans = Array.from({ length: count }, () =>
    document.querySelector("#root").appendChild(document.createElement("span")),
  );
  const write = () => {
    for (const span of spans) span.textContent = String(Math.ceil((deadline - Date.now()) / 1000));
  };
  write();
  setInterval(write, 1000);
});
