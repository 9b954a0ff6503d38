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
  // Read when they arrived, as a query keeps them.
  read: (answer) => recourse.normalize(answer),
  fail: (error) => recourse.reports.report(error),
  notice: '[data-part="report"]',
  counted: () => {
    const shown = [...document.querySelectorAll('[data-part="report"]')];
    const more = /\d+/.exec(document.querySelector('[data-part="more"]')?.textContent ?? "")?.[0] ?? 0;
    return shown.reduce((all, one) => all + Number(one.dataset.count), Number(more));
  },
});
