/** opencc-js ships its dictionaries as modules without types: "traditional simplified|traditional ..." */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
