import { type RenderResult, render } from "@testing-library/react";
import { type ReactNode, StrictMode } from "react";
import { Recourse, type RecourseOptions, RecourseProvider, type RecourseProps, createRecourse } from "react-recourse";

/** The app around a notice in tests. */
export function App({ options, children }: { options?: RecourseOptions; children: ReactNode }): ReactNode {
  return (
    <StrictMode>
      <RecourseProvider recourse={createRecourse({ baseUrl: location.origin, ...options })}>
        {children}
      </RecourseProvider>
    </StrictMode>
  );
}

/** Shows an error the way an app does. `again` shows another one in its place. */
export function showError(
  error: unknown,
  { options = {}, ...props }: Partial<RecourseProps> & { options?: RecourseOptions } = {},
): RenderResult & { again: (next: unknown) => void } {
  const recourse = createRecourse({ baseUrl: location.origin, ...options });
  const tree = (one: unknown): ReactNode => (
    <StrictMode>
      <RecourseProvider recourse={recourse}>
        <Recourse {...props} error={one} />
      </RecourseProvider>
    </StrictMode>
  );
  const result = render(tree(error));
  return {
    ...result,
    again: (next) => {
      result.rerender(tree(next));
    },
  };
}

/** What screen readers were told so far, in order. */
export function spoken(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-recourse="announcer"] p')].map(
    ({ textContent, parentElement }) => `${parentElement?.getAttribute("aria-live")}: ${textContent}`,
  );
}

/** Forgets what was told, so that tests do not hear each other. */
export function silence(): void {
  for (const line of document.querySelectorAll('[data-recourse="announcer"] p')) line.remove();
}
