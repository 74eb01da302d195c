export { SkeletonPage as default } from "#components/ui/skeletons.tsx";
