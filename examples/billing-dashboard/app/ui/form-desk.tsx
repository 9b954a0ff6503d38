import { type ComponentProps, type ComponentType, type FormEvent, type ReactNode, useRef } from "react";
import { Recourse, type RecourseProps, useApiError } from "react-recourse";

interface FormDeskProps extends Omit<ComponentProps<"form">, "onSubmit"> {
  /** What `useMutationRecourse` gave, or the error alone. */
  readonly notice: RecourseProps;
  /** Renders the `<form>`. Default: the element itself. */
  readonly as?: ComponentType<ComponentProps<"form">> | "form";
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => unknown;
  /** What stands beside the form when nothing is wrong, and under what is. */
  readonly beside: ReactNode;
}

/**
 * A form and what its submit came to. Fields that need attention are summed up above them, inside the form; whatever
 * else the server says (a conflict, a declined card, too few credits) stands beside the form, which keeps its data.
 */
export function FormDesk({ notice, as: Form = "form", onSubmit, beside, children, ...form }: FormDeskProps): ReactNode {
  const desk = useRef<HTMLDivElement>(null);
  const { error } = useApiError(notice.error);
  // What is tried again is the form as it is now, not as it was when it was refused.
  const onRetry = (): void => desk.current?.querySelector("form")?.requestSubmit();
  const shown = error && (
    <div className="notice">
      <Recourse {...notice} onRetry={onRetry} />
    </div>
  );
  const above = error?.kind === "validation";
  return (
    <div className="desk-room" ref={desk}>
      <div className="desk">
        <Form className="desk-form" noValidate {...form} onSubmit={(event) => void onSubmit(event)}>
          {above && shown}
          {children}
        </Form>
        <div className="desk-beside">
          <div>
            {!above && shown}
            {beside}
          </div>
        </div>
      </div>
    </div>
  );
}

/** The pairs of fields that read as one line where there is room. */
export const Pair = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className="pair">{children}</div>
);

interface TriesProps {
  readonly tries: readonly (readonly [what: string, then: string])[];
}

/** What the server has an answer to that is worth seeing. */
export const Tries = ({ tries }: TriesProps): ReactNode => (
  <section className="tries">
    <h3>Worth trying</h3>
    <dl>
      {tries.map(([what, then]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{then}</dd>
        </div>
      ))}
    </dl>
  </section>
);
