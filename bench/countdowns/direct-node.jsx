import { bench } from "./run.jsx";

// The least there is to do: one interval that writes into the text nodes that are there.
bench((count, deadline) => {
  const texts = Array.from({ length: count }, () => {
    const span = document.createElement("span");
    document.querySelector("#root").append(span);
    return span.appendChild(document.createTextNode(""));
  });
  const write = () => {
    for (const text of texts) text.data = String(Math.ceil((deadline - Date.now()) / 1000));
  };
  write();
  setInterval(write, 1000);
});
