"use client";

import { useEffect, useState } from "react";

type PlotComponent = typeof import("./plot.tsx")["Plot"];

/**
 * The drawing part of the charts, fetched by the pages that show one and by no other. Null until it is there, and for
 * ever where it cannot be had: then the numbers stand as a table.
 */
export const usePlot = (): PlotComponent | null => {
  const [plot, setPlot] = useState<PlotComponent | null>(null);
  useEffect(() => {
    let isHere = true;
    import("./plot.tsx")
      .then(({ Plot }) => {
        if (isHere) setPlot(() => Plot);
      })
      .catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, []);
  return plot;
};
