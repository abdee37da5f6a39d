import { Frame } from '../frame';

export default function Film() {
  return (
    <>
      <h1>Film</h1>
      <Frame name="late" />
    </>
  );
}
