import * as Toast from "@radix-ui/react-toast";
import { useEffect, useState } from "react";
import { burst } from "./burst.jsx";

let add = () => undefined;

// As its documentation shows it: the app keeps the list.
function App({ children }) {
  const [toasts, setToasts] = useState([]);
  useEffect(() => {
    add = (text) => setToasts((before) => [...before, { id: before.length, text }]);
  }, []);
  return (
    <Toast.Provider>
      {children}
      {toasts.map(({ id, text }) => (
        <Toast.Root key={id}>
          <Toast.Title>{text}</Toast.Title>
          <Toast.Close>Close</Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport />
    </Toast.Provider>
  );
}

burst({ App, fail: ({ body }) => add(body.detail), notice: "li[data-state=open]" });
