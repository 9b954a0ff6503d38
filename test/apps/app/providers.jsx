"use client";
import { useRouter } from "next/navigation";
import { RecourseProvider, RecourseRegion, createRecourse } from "react-recourse";

const recourse = createRecourse({ actions: { sign_in: "/login" } });

export const Providers = ({ children }) => (
  <RecourseProvider recourse={recourse} navigate={useRouter().push}>
    {children}
    <RecourseRegion />
  </RecourseProvider>
);
