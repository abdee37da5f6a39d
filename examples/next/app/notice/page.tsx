import { Notice } from './notice';

export default function Page() {
  return (
    <>
      <h1>Privacy notice</h1>
      <Notice />
    </>
  );
}
