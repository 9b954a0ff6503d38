import { type ReactNode, useMemo } from "react";
import { FieldErrors, Recourse, RecourseProvider, type RecourseViewProps } from "react-recourse";
import { type FixtureApi, fixtures } from "react-recourse/testing";
import { wire } from "../stage/samples.js";
import "./every-code.css";

/** A page full of notices must not fight for the focus. */
const CalmFieldErrors = (props: RecourseViewProps): ReactNode => <FieldErrors.Root {...props} takeFocus={false} />;

const nothing = (): void => undefined;

/** Names of an API's recorded responses: its codes and, as `status-…`, what it tells by status alone. */
export const namesOf = (api: FixtureApi): readonly string[] => Object.keys(fixtures[api]).toSorted();

/** Props of {@link Answer}. */
export interface AnswerProps {
  readonly api: FixtureApi;
  /** Name of the recorded response. */
  readonly name: string;
}

/** What a person sees when the API answers with one recorded response. */
export function Answer({ api, name }: AnswerProps): ReactNode {
  const response = useMemo(() => wire(api, name), [api, name]);
  return (
    <section className="code" aria-label={name} data-sample={name}>
      <h2>
        <code>{name}</code> <small>{response.status}</small>
      </h2>
      <Recourse error={response} onRetry={nothing} />
    </section>
  );
}

/** Every recorded response of an API, one below the other. */
export function EveryCode({ api }: Pick<AnswerProps, "api">): ReactNode {
  return (
    <RecourseProvider kinds={{ validation: CalmFieldErrors }}>
      <h1>{api}</h1>
      {namesOf(api).map((name) => (
        <Answer key={name} api={api} name={name} />
      ))}
    </RecourseProvider>
  );
}
