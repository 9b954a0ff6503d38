import { Recourse, RecourseProvider, createRecourse } from "react-recourse";
import "react-recourse/styles.css";
import { bench } from "./mount.jsx";

const recourse = createRecourse({ actions: { unlock: () => undefined } });

bench(({ error }) => <Recourse error={error} />, {
  // As it was thrown: reading it is part of showing it.
  prepare: (answer) => answer,
  Frame: ({ children }) => <RecourseProvider recourse={recourse}>{children}</RecourseProvider>,
});
