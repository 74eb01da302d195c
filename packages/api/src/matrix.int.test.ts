import { describeMatrix } from "./testing/describe-matrix.ts";

describeMatrix("the matrix, with all locks", { rowSecurity: true });
