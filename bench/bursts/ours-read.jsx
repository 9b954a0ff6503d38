import { RecourseProvider, RecourseRegion, createRecourse } from "react-recourse";
import "react-recourse/styles.css";
import { burst } from "./burst.jsx";

const recourse = createRecourse();
burst({
  App: ({ children }) => (
    <RecourseProvider recourse={recourse}>
      <RecourseRegion />
      {children}
    </RecourseProvider>
  ),
  // Reading what the server answered is part of it.
  fail: (answer) => recourse.reports.report(recourse.normalize(answer)),
  notice: '[data-part="report"]',
  counted: () => {
    const shown = [...document.querySelectorAll('[data-part="report"]')];
    const more = /\d+/.exec(document.querySelector('[data-part="more"]')?.textContent ?? "")?.[0] ?? 0;
    return shown.reduce((all, one) => all + Number(one.dataset.count), Number(more));
  },
});
