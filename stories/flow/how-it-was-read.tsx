import { type ReactNode, useMemo } from "react";
import { explainError } from "react-recourse/core";
import { catalogs } from "../stage/acme.js";

/** Props of {@link HowItWasRead}. */
export interface HowItWasReadProps {
  /** What was thrown; a body that nobody has read yet is no evidence. */
  readonly thrown: unknown;
}

/** What `explainError` tells: where each member of the value came from, and what was passed over. */
export function HowItWasRead({ thrown }: HowItWasReadProps): ReactNode {
  const { carrier, formats, evidence, rejected } = useMemo(() => explainError(thrown, { catalogs }), [thrown]);
  return (
    <>
      <p>
        Carrier: <code>{carrier ?? "none"}</code>. Formats: <code>{formats.join(", ") || "none"}</code>.
      </p>
      <table>
        <caption>Where each member came from</caption>
        <tbody>
          {Object.entries(evidence).map(([member, place]) => (
            <tr key={member}>
              <th scope="row">{member}</th>
              <td>
                <code>{place}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rejected.length > 0 && (
        <table>
          <caption>Passed over</caption>
          <tbody>
            {rejected.map(({ path, why }) => (
              <tr key={path}>
                <th scope="row">
                  <code>{path}</code>
                </th>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
