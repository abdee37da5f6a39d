import { Frame } from './frame';

export default function Home() {
  return (
    <>
      <h1>Home</h1>
      <Frame name="home" />
    </>
  );
}
